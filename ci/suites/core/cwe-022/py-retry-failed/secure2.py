    if name not in os.listdir(FAILED):
        return False
    shutil.move(os.path.join(FAILED, name), INCOMING)
    return True
