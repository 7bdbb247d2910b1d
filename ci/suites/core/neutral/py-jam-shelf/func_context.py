def jars_by_fruit() -> list[tuple[str, int, int]]:
    """Sum up the jars of jam on the shelf.

    The table jars has the columns fruit (text) and grams (integer), and one row for each jar.

    Returns:
        For each fruit a tuple of the fruit, the number of its jars and their grams altogether. The fruit with the most
        grams comes first.
    """
    connection = sqlite3.connect(DATABASE)
