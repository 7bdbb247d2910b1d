    pins[card] = {
        "salt": salt,
        "hash": hashlib.md5(pin.encode() + salt.encode()).hexdigest(),
    }
