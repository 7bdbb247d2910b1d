def last_log_lines(log_name, count=10):
    """Return the last lines of the given file in the "logs" folder as a list."""
