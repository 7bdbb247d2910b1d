    new = "salt" not in settings
    if new:
        settings["salt"] = os.urandom(16).hex()
    key = hashlib.scrypt(passphrase.encode(), salt=settings["salt"].encode(), n=16384, r=8, p=1).hex()
    if new:
        settings["hash"] = key
    return key == settings["hash"]
