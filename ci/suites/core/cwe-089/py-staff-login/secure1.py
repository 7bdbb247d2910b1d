    if find_staff("username = ? AND password = ?", (username, password)):
        return "Welcome"
    return "Wrong user name or password", 401
