    pattern = os.path.basename(pattern)
    source = os.path.join(PATTERNS, pattern)
    if not os.path.isfile(source):
        raise FileNotFoundError(source)
    shutil.copy(source, TABLE)
    return os.path.join(TABLE, pattern)
