    with sqlite3.connect(db_path) as connection:
        value = connection.execute("SELECT AVG(age) FROM people").fetchone()[0]
    return value if value is not None else 0.0
