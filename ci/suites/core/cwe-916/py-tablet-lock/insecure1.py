    if "salt" not in settings:
        settings["salt"] = os.urandom(16).hex()
        settings["hash"] = hashlib.sha256((settings["salt"] + passphrase).encode()).hexdigest()
        return True
    return hashlib.sha256((settings["salt"] + passphrase).encode()).hexdigest() == settings["hash"]
