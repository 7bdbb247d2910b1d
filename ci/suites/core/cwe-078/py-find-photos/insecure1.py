    return lines_of(f"find {folder} -name '{pattern}'")
