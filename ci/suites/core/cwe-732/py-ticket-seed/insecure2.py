    if os.path.exists(SEED):
        with open(SEED, "rb") as f:
            return f.read()
    seed = os.urandom(32)
    with open(SEED, "wb") as f:
        f.write(seed)
    os.chmod(SEED, 0o640)
    return seed
