    file = COOKBOOK / name
    if not file.exists():
        return None
    return file.read_text()
