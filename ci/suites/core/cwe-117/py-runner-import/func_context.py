def count_runners(rows):
    """Return the number of rows whose bib consists of digits, like {"name": "Ann Lee", "bib": "17"}.

    Each other row is not counted; a warning with its name and its bib is logged instead.
    """
