    h = hmac.new(salt, code.encode(), hashlib.sha512)
    return h.hexdigest()
