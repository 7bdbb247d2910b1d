    digest = hashlib.pbkdf2_hmac("sha256", pin.encode(), salt.encode(), 200_000)
    pins[card] = {"salt": salt, "hash": digest.hex()}
