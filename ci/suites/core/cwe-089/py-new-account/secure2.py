    with sqlite3.connect(db_path) as db:
        values = {"username": username, "email": email}
        cursor = db.execute("INSERT INTO accounts (username, email) VALUES (:username, :email)", values)
        return cursor.lastrowid
