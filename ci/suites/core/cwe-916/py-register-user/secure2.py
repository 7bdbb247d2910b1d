    taken = connection.execute("SELECT 1 FROM users WHERE name = ?", (name,)).fetchone()
    if taken is None:
        salt = os.urandom(16)
        key = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
        connection.execute("INSERT INTO users (name, salt, password_hash) VALUES (?, ?, ?)", (name, salt, key))
        connection.commit()
    connection.close()
    return taken is None
