def parse_points(text):
    """Evaluate a string such as "[(1, 2), (-3, 40)]" and return the list of points, each a tuple of two ints."""
