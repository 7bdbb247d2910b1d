    locked = album.copy()
    locked["password_hash"] = hashlib.sha256(password.encode()).hexdigest()
    return locked
