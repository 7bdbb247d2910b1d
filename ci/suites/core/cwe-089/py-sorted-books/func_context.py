def books_by(path, column):
    """All rows (title, author, year) of the table `books` in the SQLite file, ordered by the column of that name."""
    connection = sqlite3.connect(path)
