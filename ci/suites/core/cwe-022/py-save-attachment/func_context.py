def save_attachment(mailbox_dir: str, filename: str, data: bytes) -> str:
    """Write `data` to a file called `filename` in the existing folder `mailbox_dir`, return the new file's path."""
