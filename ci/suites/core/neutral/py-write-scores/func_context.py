def save_scores(filename, scores):
    """Write the dict `scores` to a file, sorted by name, one line for each: the name, a tab, the points."""
