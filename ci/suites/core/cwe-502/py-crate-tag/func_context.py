def record_stop(tag: bytes, stop: str) -> tuple[bytes, list[str]]:
    """Add a stop to the route that travels with a crate on its radio tag.

    Args:
        tag: The bytes on the tag. The stop before wrote them with this same function; b"" on a new crate.
        stop: The name of this stop, for example "Lyon".

    Returns:
        The new bytes for the tag, and the list of all stops so far, this one last.
    """
