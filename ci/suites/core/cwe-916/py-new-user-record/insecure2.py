    salt = os.urandom(16)
    hashed = hashlib.sha1(salt + password.encode()).digest()
    return {"name": name, "email": email, "salt": salt, "password": hashed}
