    if name not in recipe_files():
        return None
    return (COOKBOOK / name).read_text()
