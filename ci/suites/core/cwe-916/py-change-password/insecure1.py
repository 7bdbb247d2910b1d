    if username not in users:
        abort(404)
    users[username] = hashlib.sha256(password.encode()).hexdigest()
    return "Password changed"
