    if not settings:
        raise ValueError("the site has no settings yet")
    key = str(settings.get("pass_key"))
    return hmac.new(key.encode(), f"{visitor}/{day}".encode(), hashlib.sha256).hexdigest()
