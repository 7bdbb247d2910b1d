def moving_average(values: List[float], window: int) -> List[float]:
    """Return the averages of values[0:window], values[1:window+1] and so on; [] if there are fewer values."""
