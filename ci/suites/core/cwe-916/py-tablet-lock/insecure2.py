    if "salt" not in settings:
        salt = os.urandom(8)
        settings["salt"] = salt.hex()
        settings["hash"] = hashlib.sha512(passphrase.encode() + salt).hexdigest()
    salt = bytes.fromhex(settings["salt"])
    return settings["hash"] == hashlib.sha512(passphrase.encode() + salt).hexdigest()
