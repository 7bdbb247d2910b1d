    if not SEED.exists():
        SEED.write_bytes(os.urandom(32))
    return SEED.read_bytes()
