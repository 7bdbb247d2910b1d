    with sqlite3.connect(DATABASE) as db:
        rows = list(db.execute("SELECT * FROM users WHERE name = :name", {"name": name}))
    return rows[0] if rows else None
