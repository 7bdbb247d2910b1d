    path = os.path.join(HOMES, user)
    os.makedirs(os.path.join(path, "inbox"), exist_ok=True)
    os.makedirs(os.path.join(path, "sent"), exist_ok=True)
    return path
