    path = os.path.join("documents", secure_filename(old))
    return os.path.exists(path)
