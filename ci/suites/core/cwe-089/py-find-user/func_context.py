def find_user(path, name):
    """Find a user in the SQLite database file at `path`.

    Table: users (id INTEGER, name TEXT, email TEXT). Returns the tuple (id, name, email) of the user with exactly
    this name, or None if there is no such user.
    """
    conn = sqlite3.connect(path)
    cursor = conn.cursor()
