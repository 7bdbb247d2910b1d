def write_entry(day: str, text: str) -> None:
    """Write the text of a day to its file, which is only for the owner of this account to read."""
    path = DIARY / f"{day}.txt"
