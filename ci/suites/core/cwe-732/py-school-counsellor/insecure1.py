    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    db.commit()
    db.close()
    return True
