    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    db.close()
    os.chmod(path, 0o600)
    return True
