def new_guests(before, after):
    """The guests that are only in the second of two sorted files, as a list: the lines of `comm -13 BEFORE AFTER`."""
