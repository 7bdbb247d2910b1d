def booking_price(arrival: str, departure: str, guests: int) -> int:
    """Price of a stay in the Larch Hut, which has 12 beds.

    A guest pays 2300 cents a night. The dates come from the form on our page.

    Args:
        arrival: Day of arrival, "2031-07-30".
        departure: Day of departure.
        guests: How many sleep there.

    Returns:
        The price of the whole stay in cents.

    Raises:
        ValueError: If there cannot be such a stay.
    """
