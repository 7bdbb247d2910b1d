def add_pledge(entered):
    """Add to pledges the euros that a donor has entered ("25" or "12.50"), return the new total.

    ValueError if it is no sum of money that one can give.
    """
