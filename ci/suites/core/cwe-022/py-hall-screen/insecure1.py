    if not os.path.exists(source):
        return False
    shutil.copyfile(source, SCREEN)
    return True
