    salt = secrets.token_hex(8)
    digest = hashlib.sha512((password + salt).encode()).hexdigest()
    return {**album, "password_hash": salt + ":" + digest}
