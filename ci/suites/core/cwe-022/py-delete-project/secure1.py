    if project not in os.listdir(workspace):
        return False
    shutil.rmtree(os.path.join(workspace, project))
    return True
