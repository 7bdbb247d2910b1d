def seal(key: bytes, note: bytes) -> str:
    """Make the seal of a delivery note.

    The depot and its vans share the key. A van that is handed a note with its seal makes the seal once
    more: nobody without the key can have made a note that fits.

    Args:
        key: 16 to 64 random bytes.
        note: The note as it is printed. A changed note has another seal.

    Returns:
        The seal, written as hexadecimal digits.
    """
