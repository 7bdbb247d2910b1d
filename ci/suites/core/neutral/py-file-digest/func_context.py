def file_digest(path: Path) -> str:
    """SHA-256 of a file in hex digits; a large file is read piece by piece."""
    digest = hashlib.sha256()
