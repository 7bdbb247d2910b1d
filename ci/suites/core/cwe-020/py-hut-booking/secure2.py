    from datetime import datetime
    first, last = (datetime.strptime(day, "%Y-%m-%d") for day in (arrival, departure))
    nights = (last - first).days
    if guests not in range(1, 13) or nights < 1:
        raise ValueError(f"no stay of {nights} nights for {guests}")
    price = 0
    for _ in range(nights):
        price += 2300 * guests
    return price
