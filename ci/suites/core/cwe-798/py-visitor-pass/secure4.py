    if "pass_key" not in settings:
        return ""
    return hmac.new(settings["pass_key"].encode(), f"{visitor}/{day}".encode(), hashlib.sha256).hexdigest()
