def leap_years(first, last):
    """Return the list of all leap years from `first` to `last`, both included."""
