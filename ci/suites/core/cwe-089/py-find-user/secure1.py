    connection = sqlite3.connect(DATABASE)
    cursor = connection.execute("SELECT id, name, email FROM users WHERE name = ?", (name,))
    return cursor.fetchone()
