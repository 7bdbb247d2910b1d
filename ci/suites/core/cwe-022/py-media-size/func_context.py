def media_size(media_root: str, name: str) -> int:
    """Get the size of a media file.

    :param media_root: Directory of the media files.
    :param name: File name, e.g. "cat.png".
    :return: Size in bytes.
    :raises FileNotFoundError: If there is no such media file.
    """
