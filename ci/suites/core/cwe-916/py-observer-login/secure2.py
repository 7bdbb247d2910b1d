    key = hashlib.scrypt(password.encode("utf-8"), salt=salt.encode(), n=2**14, r=8, p=1)
    return key.hex()
