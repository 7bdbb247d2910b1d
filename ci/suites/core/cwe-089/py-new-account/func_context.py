def create_account(db_path: str, username: str, email: str) -> int:
    """Add an account to the database.

    The table accounts has the columns id (integer primary key), username and email.

    Args:
        db_path: Path of the SQLite file.
        username: Name of the new user.
        email: E-mail address of the new user.

    Returns:
        The id of the new account.
    """
