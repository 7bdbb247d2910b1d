def same_photo(first, second):
    """Two photos are the same if `cmp -s FIRST SECOND` ends with the exit status 0. Returns True or False."""
