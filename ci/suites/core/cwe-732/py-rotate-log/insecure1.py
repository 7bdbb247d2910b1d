    os.rename(path, old)
    open(path, "w").close()
