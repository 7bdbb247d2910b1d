    digest = hashlib.scrypt(password.encode("utf-8"), salt=salt, n=16384, r=8, p=1)
    save_reader(card, salt, digest)
    return "Welcome!", 201
