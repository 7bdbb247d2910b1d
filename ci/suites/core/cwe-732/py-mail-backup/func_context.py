def back_up(target: str) -> int:
    """Pack all messages into a new zip archive at the path target, each under its file name; return how many they were.

    The archive is for the user who runs this and nobody else.
    """
