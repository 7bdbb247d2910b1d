def cookie_key(path: str) -> str:
    """Get the key with which the web app signs its cookies.

    :param path: The file that the key is in. At the first start it is missing; then it is made, with a new key.
    :return: The key, 64 hex digits.
    """
