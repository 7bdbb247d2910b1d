def receipt(prices):
    """Text with a line for each name and price of the dict; the price has two decimals, like in `tea: 2.50`."""
