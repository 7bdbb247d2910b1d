    path = os.path.join(media_root, os.path.basename(name))
    if not os.path.isfile(path):
        raise FileNotFoundError(name)
    return os.path.getsize(path)
