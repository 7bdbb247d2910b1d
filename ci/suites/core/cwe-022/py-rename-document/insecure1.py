    os.rename(os.path.join("documents", old), os.path.join("documents", new))
