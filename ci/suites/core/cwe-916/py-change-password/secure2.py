    if username not in users:
        return "Not found", 404
    salt = os.urandom(16)
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 200_000)
    users[username] = salt.hex() + ":" + key.hex()
    return "Password changed"
