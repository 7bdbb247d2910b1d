def count_eggs(amount: str) -> int:
    """Work out how many eggs a farmer delivers.

    Args:
        amount: What the farmer typed: the number of boxes, a "*" and the number of eggs in a box.

    Returns:
        The number of eggs.

    Example:
        >>> count_eggs("30*12")
        360
    """
