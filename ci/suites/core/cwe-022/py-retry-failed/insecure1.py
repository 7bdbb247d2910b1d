    path = os.path.join(FAILED, name)
    if not os.path.exists(path):
        return False
    shutil.move(path, INCOMING)
    return True
