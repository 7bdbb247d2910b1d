def times_seen(species, place):
    """How often this species was seen in this place."""
