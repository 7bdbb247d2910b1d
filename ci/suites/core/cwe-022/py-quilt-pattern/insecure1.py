    return shutil.copy(os.path.join(PATTERNS, pattern), TABLE)
