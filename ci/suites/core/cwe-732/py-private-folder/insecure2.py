    if not os.path.exists(path):
        os.makedirs(path, mode=0o777)
    return path
