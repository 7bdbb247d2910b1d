    salt = os.urandom(16)
    hashed = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 100000)
    return {"name": name, "email": email, "salt": salt.hex(), "password": hashed.hex()}
