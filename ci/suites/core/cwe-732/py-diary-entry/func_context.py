def write_entry(day: str, text: str) -> None:
    """Write the text of a day to its file, replacing what was written for that day before.

    Creates the folder DIARY if it is missing. The diary is only for the owner of this account to read.
    """
