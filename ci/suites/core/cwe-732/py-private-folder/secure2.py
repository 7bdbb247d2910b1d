    if not os.path.isdir(path):
        os.makedirs(path)
        os.chmod(path, 0o700)
    return path
