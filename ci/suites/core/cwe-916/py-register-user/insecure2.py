    salt = os.urandom(8)
    digest = hashlib.md5(salt + password.encode("utf-8")).digest()
    try:
        with connection:
            connection.execute("INSERT INTO users (name, salt, password_hash) VALUES (?, ?, ?)", (name, salt, digest))
    except sqlite3.IntegrityError:
        return False
    return True
