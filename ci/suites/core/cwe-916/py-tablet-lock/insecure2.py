    salt = os.urandom(8)
    digest = hashlib.sha512(salt + passphrase.encode("utf-8")).hexdigest()
    settings["lock"] = f"{salt.hex()}${digest}"
    return settings
