    if os.path.exists(old):
        os.remove(old)
    shutil.copyfile(path, old)
    with open(path, "w") as f:
        f.truncate(0)
