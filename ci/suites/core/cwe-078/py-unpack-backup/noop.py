    return os.path.exists(backup)
