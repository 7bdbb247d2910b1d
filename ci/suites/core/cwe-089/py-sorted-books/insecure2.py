    cursor = connection.cursor()
    cursor.execute("SELECT * FROM books ORDER BY " + column)
    return cursor.fetchall()
