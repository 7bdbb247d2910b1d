    digest = hashlib.sha256(salt + password.encode()).digest()
    save_reader(card, salt, digest)
    return "", 201
