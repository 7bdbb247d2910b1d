def usage(path, first: date, last: date) -> float:
    """By how much the meter went up between two days. An archive is a dict that has the meter's state on each date."""
    with gzip.open(path, "rb") as archived:
