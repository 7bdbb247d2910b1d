    if column not in COLUMNS:
        raise ValueError(f"no column {column!r}")
    rows = connection.execute(f"SELECT title, author, year FROM books ORDER BY {column}").fetchall()
    connection.close()
    return rows
