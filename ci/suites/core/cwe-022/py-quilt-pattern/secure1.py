    name = os.path.basename(pattern)
    return shutil.copy(os.path.join(PATTERNS, name), os.path.join(TABLE, name))
