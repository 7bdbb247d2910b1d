def parse_points(text):
    """Turn text like "[(1, 2), (-3, 40)]" back into the list of tuples of ints that it was printed from."""
