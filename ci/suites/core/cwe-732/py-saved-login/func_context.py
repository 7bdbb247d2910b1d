def remember_login(path, username, password):
    login = {"username": username, "password": password}
    # write the login to the file as JSON, the next start reads it from there
    # return the path
