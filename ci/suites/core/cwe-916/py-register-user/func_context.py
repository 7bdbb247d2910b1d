def register(db_path: str, name: str, password: str) -> bool:
    """Insert a new user with the hash of the password. True on success, False if the name is already in use."""
    connection = sqlite3.connect(db_path)
