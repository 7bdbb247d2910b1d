def lock_text(phrase: bytes) -> str:
    """Base64 of 16 random bytes followed by a digest of the passphrase that is salted with them."""
    start = os.urandom(16)
