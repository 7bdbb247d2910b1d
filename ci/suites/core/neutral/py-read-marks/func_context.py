def read_marks(path):
    """Read a file with lines like `anna: 12`; blank lines do not count. Returns a dict from name to mark, an int."""
