    key = hashlib.scrypt(code.encode('utf-8'), salt=salt, n=2**14, r=8, p=1)
    return key.hex()
