def find_user(name):
    """Find a user by exact name. Table: users (id INTEGER, name TEXT, email TEXT).

    Returns the tuple (id, name, email), or None if nobody has that name.
    """
