def code_hash(code: str, salt: bytes) -> str:
    """Hash of a locker's code and its salt, in hex, for set_code() to keep and opens() to compare with."""
