    return os.urandom(32)
