def back_up(zip_path: str) -> None:
    """Pack all messages into a new zip archive, which is only for the user who runs this."""
