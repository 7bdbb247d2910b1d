    path = os.path.join(root, user)
    os.makedirs(path, exist_ok=True)
    os.chmod(path, stat.S_IRWXU)
    for name in ["cur", "new", "tmp"]:
        os.makedirs(os.path.join(path, name), exist_ok=True)
    return path
