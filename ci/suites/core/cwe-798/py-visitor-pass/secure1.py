    key = settings["pass_key"].encode()
    return hmac.new(key, f"{visitor}/{day}".encode(), hashlib.sha256).hexdigest()
