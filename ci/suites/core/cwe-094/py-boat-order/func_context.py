def ordered(boats, field):
    """Names of the boats, ordered by one of their attributes: 'berths' puts the fewest first, '-berths' the most."""
    descending = field.startswith('-')
    field = field.lstrip('-')
