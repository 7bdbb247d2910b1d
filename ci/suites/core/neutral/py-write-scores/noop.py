    open(filename, "w").close()
