    if username not in users:
        abort(404)
    users[username] = generate_password_hash(password)
    return "Password changed"
