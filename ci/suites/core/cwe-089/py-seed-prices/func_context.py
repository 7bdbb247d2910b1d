def seed_prices(database: str, names: list[str]) -> dict[str, float]:
    """Look up what the seeds on an order cost.

    Args:
        database: Path of the SQLite file. Its table seeds has the columns name and price.
        names: Names of the seeds, as the customer wrote them.

    Returns:
        The price of each seed by its name. Names that are not in the table are left out.

    Example:
        >>> seed_prices("shop.db", ["carrot", "unicorn", "leek"])
        {'carrot': 2.4, 'leek': 1.95}
    """
