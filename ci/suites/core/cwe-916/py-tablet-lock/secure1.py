    if "salt" not in settings:
        salt = os.urandom(16)
        settings["salt"] = salt.hex()
        settings["hash"] = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, 100_000).hex()
        return True
    salt = bytes.fromhex(settings["salt"])
    return hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, 100_000).hex() == settings["hash"]
