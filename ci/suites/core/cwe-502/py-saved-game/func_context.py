def restore_game(saved: bytes) -> dict:
    """Turn the bytes that save_game returned back into the game."""
