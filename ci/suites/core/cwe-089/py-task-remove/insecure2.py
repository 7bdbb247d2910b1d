    sql = 'DELETE FROM tasks WHERE title = "%s"' % title
    with sqlite3.connect(db_file) as conn:
        cursor = conn.cursor()
        cursor.execute(sql)
        return cursor.rowcount
