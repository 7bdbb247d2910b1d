def moving_average(values: List[float], window: int) -> List[float]:
    """Return the mean of each run of `window` neighbouring values; an empty list if there are fewer values."""
