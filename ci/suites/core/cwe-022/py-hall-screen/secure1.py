    if slide not in os.listdir(SLIDES):
        return False
    shutil.copyfile(source, SCREEN)
    return True
