def log_download(user: str, filename: str, size: int) -> None:
    """Log that a download has finished.

    :param user: name of the user who downloaded the file
    :param filename: name of the file as the browser asked for it
    :param size: number of bytes that were sent
    """
