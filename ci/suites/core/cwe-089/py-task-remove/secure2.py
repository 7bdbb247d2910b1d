    conn = sqlite3.connect(db_file)
    cursor = conn.cursor()
    cursor.execute("DELETE FROM tasks WHERE title = :title", {"title": title})
    conn.commit()
    conn.close()
    return cursor.rowcount
