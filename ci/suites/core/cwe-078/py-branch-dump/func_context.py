def is_complete(dump: str) -> bool:
    """Tests the .gz file with "gzip -t", whose exit status is 0 only for a file that has arrived completely."""
