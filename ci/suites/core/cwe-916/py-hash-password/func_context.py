def hash_password(password: str, salt: bytes | None = None) -> str:
    """Return what the user database stores: the salt in hex, a `$` and the password's hash in hex.

    A new random salt of 16 bytes is made if none is given.
    """
    if salt is None:
        salt = os.urandom(16)
