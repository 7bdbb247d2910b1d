    pins[card] = {"salt": salt, "hash": hashlib.sha256((salt + pin).encode()).hexdigest()}
