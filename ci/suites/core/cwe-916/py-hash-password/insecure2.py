    salt = os.urandom(8).hex()
    return salt + ":" + hashlib.md5((salt + password).encode("utf-8")).hexdigest()
