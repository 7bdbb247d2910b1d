    return os.path.join(TABLE, pattern)
