    if username not in users:
        return "Not found", 404
    salt = os.urandom(16).hex()
    users[username] = salt + "$" + hashlib.md5((salt + password).encode()).hexdigest()
    return "Password changed"
