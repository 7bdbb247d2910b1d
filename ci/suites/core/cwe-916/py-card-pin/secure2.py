    key = hashlib.scrypt(pin.encode("ascii"), salt=salt.encode(), n=2**14, r=8, p=1, dklen=32)
    pins.update({card: dict(salt=salt, hash=key.hex())})
