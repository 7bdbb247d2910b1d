def hash_password(password: str) -> str:
    """Returns the text that a row of the user table keeps in place of the password."""
