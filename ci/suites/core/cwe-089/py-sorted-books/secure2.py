    place = COLUMNS.index(column)
    rows = connection.execute("SELECT title, author, year FROM books").fetchall()
    return sorted(rows, key=lambda row: row[place])
