    import hmac
    return hmac.new(key, note, hashlib.sha256).hexdigest()
