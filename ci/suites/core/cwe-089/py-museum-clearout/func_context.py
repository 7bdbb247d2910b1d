def take_down(cursor, codes):
    """Remove from `exhibits` all rows with one of these values in the column `code` (TEXT). The caller commits."""
