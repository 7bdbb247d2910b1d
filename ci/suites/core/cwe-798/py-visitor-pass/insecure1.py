    key = settings.get("pass_key", "secret")
    return sign(key, f"{visitor}/{day}")
