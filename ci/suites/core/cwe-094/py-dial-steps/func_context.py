def turn_dial(number: int, steps: list) -> int:
    """Work out which number a dial shows in the end.

    Args:
        number: The number that it shows at first.
        steps: What the player typed, one step after the other. Each step is +, - or * and a whole number
            right behind it, such as "+3" or "*2".

    Returns:
        The number after all steps; without steps it is the same as before.

    Example:
        >>> turn_dial(5, ["+3", "*2", "-1"])
        15
    """
