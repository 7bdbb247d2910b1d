    cursor = connection.cursor()
    cursor.execute("SELECT name FROM users WHERE name = ?", (name,))
    if cursor.fetchone():
        return False
    password_hash = hashlib.sha256(password.encode()).hexdigest()
    cursor.execute("INSERT INTO users VALUES (?, ?)", (name, password_hash))
    connection.commit()
    connection.close()
    return True
