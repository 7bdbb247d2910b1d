    conn = sqlite3.connect(db_path)
    cursor = conn.cursor()
    cursor.execute(f"INSERT INTO accounts (username, email) VALUES ('{username}', '{email}')")
    conn.commit()
    account_id = cursor.lastrowid
    conn.close()
    return account_id
