def hash_password(password: str) -> str:
    """Make the text that a row of the user table keeps in place of a password: salt and hash in hex, with ":" between."""
