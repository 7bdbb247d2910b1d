    row = find_staff(f"username = '{username}' AND password = '{password}'")
    if not row:
        return "Wrong user name or password", 401
    return "Welcome"
