def read_stops(tag: bytes) -> list[str]:
    """Return the stops of a crate from the bytes on its radio tag.

    Args:
        tag: The bytes on the tag: the serialized list of the stops.

    Returns:
        The list of the stops, for example ["Lyon", "Turin", "Graz"].
    """
