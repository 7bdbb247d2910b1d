    if not SEED.exists():
        SEED.touch(mode=0o600)
        SEED.write_bytes(os.urandom(32))
    return SEED.read_bytes()
