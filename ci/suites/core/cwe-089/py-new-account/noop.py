    conn = sqlite3.connect(db_path)
    conn.close()
    return 1
