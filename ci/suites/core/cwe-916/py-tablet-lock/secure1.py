    salt = os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, 100_000)
    settings["lock"] = salt.hex() + ":" + key.hex()
