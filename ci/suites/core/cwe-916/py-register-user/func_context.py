def register(db_path: str, name: str, password: str) -> bool:
    """Insert a new user: name, a random salt, the hash of salt and password. False if the name is in use, else True."""
    connection = sqlite3.connect(db_path)
