def lay_out(pattern):
    """Copy the file of a quilt pattern, for instance "log-cabin.txt", from PATTERNS into TABLE.

    It keeps its name there. Returns the path of the copy; raises FileNotFoundError if there's no such pattern.
    """
