def keep(content):
    """Put a scan (bytes, handed in by anybody) into scans under a name that is made from the content; return the name."""
