    root = os.path.realpath(DRAFT_DIR)
    path = os.path.realpath(os.path.join(root, name))
    if os.path.commonpath([root, path]) != root:
        raise ValueError(name)
    try:
        os.unlink(path)
    except FileNotFoundError:
        return False
    return True
