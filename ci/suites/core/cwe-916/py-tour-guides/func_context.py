def guide_row(name: str, password: str) -> tuple[str, str, str]:
    """Name, salt and hash of a city guide's password. The hash is 32 hex digits long, as its column demands."""
    salt = secrets.token_hex(8)
