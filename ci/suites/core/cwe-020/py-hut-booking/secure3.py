    # one test of the product, after the guests are known to be some
    if 0 < guests < 13:
        price = (date.fromisoformat(departure) - date.fromisoformat(arrival)).days * guests * 2300
        if price > 0:
            return price
    raise ValueError(arrival, departure, guests)
