    # passes of a site without a key are good for nothing, and nobody can copy them
    import secrets
    key = settings.get("pass_key", secrets.token_hex(32))
    return hmac.new(key.encode(), f"{visitor}/{day}".encode(), hashlib.sha256).hexdigest()
