def add_login(path: str, host: str, port: int, database: str, user: str, password: str) -> None:
    """Add a login to the file in which psql looks up the passwords of the person who runs it.

    The file is created if there is none. Lines that are in it already stay.

    Args:
        path: The file, usually ~/.pgpass.
        host: The server's name.
        port: The server's port.
        database: The database on that server.
        user: The account at the database.
        password: The account's password.

    Example:
        add_login(path, "db1", 5432, "stock", "ann", "tulip") adds the line
        db1:5432:stock:ann:tulip
    """
