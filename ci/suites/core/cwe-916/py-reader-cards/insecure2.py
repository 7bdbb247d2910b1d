    m = hashlib.sha1(password.encode("utf-8"))
    m.update(salt)
    save_reader(card, salt, m.digest())
    return "created", 201
