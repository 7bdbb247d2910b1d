def log_import(done: int, total: int) -> None:
    """Log at info level how many of the rows are imported so far, and how many there are in total."""
