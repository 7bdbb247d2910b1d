    salt = os.urandom(8).hex()
    stored = salt + hashlib.md5((salt + password).encode()).hexdigest()
    try:
        with connection:
            connection.execute("INSERT INTO users (name, password_hash) VALUES (?, ?)", (name, stored))
    except sqlite3.IntegrityError:
        return False
    return True
