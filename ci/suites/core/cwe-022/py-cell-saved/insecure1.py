    path = CELLS / name
    path.write_text(text)
    return len(text)
