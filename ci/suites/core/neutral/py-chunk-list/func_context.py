def chunked(items, size):
    """Cut the list into lists of `size` items each; the last one may be shorter."""
