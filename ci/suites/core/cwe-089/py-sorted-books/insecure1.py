    rows = connection.execute(f"SELECT title, author, year FROM books ORDER BY {column}").fetchall()
    connection.close()
    return rows
