def aggregate(values: list[float], how: str) -> float:
    """Reduce a column of a table to one number.

    Args:
        values: The numbers in the column, at least one.
        how: What to calculate, as typed by the user: "sum", "min", "max" or "len".

    Returns:
        The result of the built-in function of that name.

    Example:
        >>> aggregate([4, 1, 7], "max")
        7
    """
