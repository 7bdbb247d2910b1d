    path = os.path.join(workspace, project)
    if not os.path.exists(path):
        return False
    shutil.rmtree(path)
    return True
