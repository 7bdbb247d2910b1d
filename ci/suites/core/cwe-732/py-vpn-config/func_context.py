def write_client_config(path: str, text: str) -> int:
    """Write `text`, the sections of a VPN client, to the config file `path`. What the file had before is lost.

    Returns the number of characters that were written.
    """
