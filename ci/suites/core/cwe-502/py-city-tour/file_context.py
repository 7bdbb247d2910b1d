import yaml

WALK_MINUTES = 7


def total_minutes(tour):
    """How long a tour takes, with the walks between its stops."""
    stops = tour["stops"]
    return sum(stop["minutes"] for stop in stops) + WALK_MINUTES * (len(stops) - 1)


