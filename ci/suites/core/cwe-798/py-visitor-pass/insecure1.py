    key = settings.get("pass_key", "secret")
    message = f"{visitor}/{day}"
    return hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest()
