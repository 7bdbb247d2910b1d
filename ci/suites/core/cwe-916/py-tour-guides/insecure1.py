    return name, salt, hashlib.md5((salt + password).encode()).hexdigest()
