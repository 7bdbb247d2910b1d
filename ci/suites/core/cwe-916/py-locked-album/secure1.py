    locked = dict(album)
    locked["password_hash"] = generate_password_hash(password)
    return locked
