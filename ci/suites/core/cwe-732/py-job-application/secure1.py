    cv.save(path)
    os.chmod(path, 0o600)
    return name
