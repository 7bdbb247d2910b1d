    old = os.path.basename(old)
    new = os.path.basename(new)
    os.rename(os.path.join("documents", old), os.path.join("documents", new))
