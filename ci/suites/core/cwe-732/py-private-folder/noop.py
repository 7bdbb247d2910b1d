    return os.path.join(HOMES, user)
