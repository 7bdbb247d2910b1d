    path = os.path.join(media_root, name)
    if not os.path.exists(path):
        raise FileNotFoundError(f"{path} does not exist")
    return os.path.getsize(path)
