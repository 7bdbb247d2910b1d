    db = sqlite3.connect("intranet.db")
    row = db.execute('SELECT password FROM staff WHERE username = "' + username + '"').fetchone()
    if row and row[0] == password:
        return "Welcome"
    return "Wrong user name or password", 401
