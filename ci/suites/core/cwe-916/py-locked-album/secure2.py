    salt = os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, 100000)
    return {**album, "password_hash": salt.hex() + key.hex()}
