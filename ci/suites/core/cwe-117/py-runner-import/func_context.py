def is_valid_bib(name, bib):
    """Return True if the bib consists of digits only, like "17".

    If not, log a warning with the runner's name and the bib, and return False.
    """
