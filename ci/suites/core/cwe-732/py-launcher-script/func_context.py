def write_launcher(target: str, module: str) -> None:
    """Create a /bin/sh script at `target` that runs `python3 -m <module>` with the script's own arguments.

    All users of the computer can run the script.
    """
