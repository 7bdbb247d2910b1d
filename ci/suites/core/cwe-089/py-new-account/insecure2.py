    with sqlite3.connect(db_path) as db:
        cursor = db.execute('INSERT INTO accounts (username, email) VALUES ("%s", "%s")' % (username, email))
        return cursor.lastrowid
