def lock_album(album: dict, password: str) -> dict:
    """Lock a photo album with a password.

    :param album: the album, a dictionary such as ``{"title": "Norway", "photos": 12}``
    :param password: the password that visitors will be asked for
    :return: a copy of the album with the key ``"password_hash"`` (a string) added
    """
