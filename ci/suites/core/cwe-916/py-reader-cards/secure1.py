    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100_000)
    save_reader(card, salt, digest)
    return "", 201
