    with open(path, "wb") as f:
        f.write(cv.read())
    os.chmod(path, 0o644)
    return name
