    path = os.path.join(HOMES, user)
    os.makedirs(path, mode=0o700, exist_ok=True)
    os.makedirs(os.path.join(path, "inbox"), mode=0o700, exist_ok=True)
    os.makedirs(os.path.join(path, "sent"), mode=0o700, exist_ok=True)
    return path
