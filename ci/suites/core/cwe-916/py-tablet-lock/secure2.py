    settings["salt"] = os.urandom(16).hex()
    settings["lock"] = hashlib.scrypt(passphrase.encode(), salt=settings["salt"].encode(), n=16384, r=8, p=1).hex()
    return settings
