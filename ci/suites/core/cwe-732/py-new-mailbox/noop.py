    return os.path.join(root, user)
