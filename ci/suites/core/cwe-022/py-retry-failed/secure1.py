    name = os.path.basename(name)
    path = os.path.join(FAILED, name)
    if not os.path.isfile(path):
        return False
    shutil.move(path, os.path.join(INCOMING, name))
    return True
