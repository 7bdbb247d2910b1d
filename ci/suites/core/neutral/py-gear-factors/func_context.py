def prime_factors(teeth: list[int]) -> dict[int, list[int]]:
    """Work out the prime factors of the wheels of a clock with the program `factor`.

    It reads the numbers on its standard input, one on each line, and prints a line like "60: 2 2 3 5" for each.

    Args:
        teeth: How many teeth each wheel has.

    Returns:
        The factors of each number, in the order in which they are printed: {60: [2, 2, 3, 5], 7: [7]} for [60, 7].
        Without wheels it is {}.
    """
    lines = "".join(f"{number}\n" for number in teeth)
