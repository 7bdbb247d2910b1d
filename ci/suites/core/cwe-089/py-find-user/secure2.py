    query = "SELECT * FROM users WHERE name = :name"
    rows = list(cursor.execute(query, {"name": name}))
    return rows[0] if rows else None
