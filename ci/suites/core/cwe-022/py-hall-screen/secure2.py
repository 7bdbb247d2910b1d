    folder = os.path.realpath(SLIDES)
    source = os.path.realpath(source)
    if os.path.dirname(source) != folder or not os.path.isfile(source):
        return False
    shutil.copy(source, SCREEN)
    return True
