def digest_of(password: str, salt: str) -> str:
    """The digest in a line of observers.csv, as hex: made from an observer's password and salt."""
