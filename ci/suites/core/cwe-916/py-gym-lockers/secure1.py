    return hashlib.pbkdf2_hmac('sha256', code.encode(), salt, 100_000).hex()
