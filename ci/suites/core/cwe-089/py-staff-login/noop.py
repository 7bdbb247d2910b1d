    return "Wrong user name or password", 401
