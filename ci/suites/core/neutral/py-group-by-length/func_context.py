def group_by_length(words):
    """Return a dict from word length to the list of words of that length, in the order in which they were given."""
    groups = {}
