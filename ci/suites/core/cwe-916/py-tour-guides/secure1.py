    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), 200_000, dklen=16)
    return name, salt, key.hex()
