    db = sqlite3.connect("intranet.db")
    stored = dict(db.execute("SELECT username, password FROM staff"))
    db.close()
    if username not in stored or stored[username] != password:
        return "Wrong user name or password", 401
    return "Welcome"
