    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    with sqlite3.connect(path) as db:
        db.executescript(SCHEMA)
    return True
