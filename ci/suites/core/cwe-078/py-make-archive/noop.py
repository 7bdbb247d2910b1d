    return os.path.isdir(folder)
