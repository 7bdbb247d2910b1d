    shutil.move(path, old)
    open(path, "w").close()
    shutil.copymode(old, path)
