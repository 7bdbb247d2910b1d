def store_pin(card: str, pin: str) -> None:
    """Put the entry for a card's new PIN into `pins`: a fresh random salt and the hash made with it."""
    salt = secrets.token_hex(16)
