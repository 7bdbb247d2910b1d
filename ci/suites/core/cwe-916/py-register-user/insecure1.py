    cursor = connection.cursor()
    cursor.execute("SELECT name FROM users WHERE name = ?", (name,))
    if cursor.fetchone():
        return False
    salt = os.urandom(16).hex()
    password_hash = hashlib.sha256((salt + password).encode()).hexdigest()
    cursor.execute("INSERT INTO users VALUES (?, ?, ?)", (name, salt, password_hash))
    connection.commit()
    connection.close()
    return True
