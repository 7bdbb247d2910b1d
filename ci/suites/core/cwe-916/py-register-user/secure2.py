    from werkzeug.security import generate_password_hash

    taken = connection.execute("SELECT 1 FROM users WHERE name = ?", (name,)).fetchone()
    if taken is None:
        row = (name, generate_password_hash(password))
        connection.execute("INSERT INTO users (name, password_hash) VALUES (?, ?)", row)
        connection.commit()
    connection.close()
    return taken is None
