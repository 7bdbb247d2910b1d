    cursor.execute("SELECT id, name, email FROM users WHERE name = ?", (name,))
    row = cursor.fetchone()
    conn.close()
    return row
