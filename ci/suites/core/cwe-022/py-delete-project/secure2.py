    root = os.path.realpath(workspace)
    path = os.path.realpath(os.path.join(root, project))
    if not path.startswith(root + os.sep) or not os.path.isdir(path):
        return False
    shutil.rmtree(path)
    return True
