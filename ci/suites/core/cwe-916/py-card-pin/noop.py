    pins[card] = {"salt": salt, "hash": ""}
