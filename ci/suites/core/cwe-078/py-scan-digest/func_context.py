async def scan_digest(path):
    """Start the program sha256sum with the path of a scanned page and await its end.

    Returns the first word of its output as a str, or None when its return code isn't 0.
    """
