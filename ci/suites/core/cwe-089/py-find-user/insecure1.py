    cursor.execute(f"SELECT id, name, email FROM users WHERE name = '{name}'")
    user = cursor.fetchone()
    conn.close()
    return user
