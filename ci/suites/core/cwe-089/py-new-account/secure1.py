    conn = sqlite3.connect(db_path)
    cursor = conn.cursor()
    cursor.execute("INSERT INTO accounts (username, email) VALUES (?, ?)", (username, email))
    conn.commit()
    conn.close()
    return cursor.lastrowid
