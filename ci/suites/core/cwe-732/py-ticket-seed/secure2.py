    try:
        fd = os.open(SEED, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        with open(SEED, "rb") as f:
            return f.read()
    seed = os.urandom(32)
    with os.fdopen(fd, "wb") as f:
        f.write(seed)
    return seed
