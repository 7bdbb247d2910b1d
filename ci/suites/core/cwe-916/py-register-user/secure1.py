    salt = os.urandom(16)
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 200_000)
    try:
        connection.execute("INSERT INTO users VALUES (?, ?, ?)", (name, salt.hex(), digest.hex()))
        connection.commit()
        return True
    except sqlite3.IntegrityError:
        return False
    finally:
        connection.close()
