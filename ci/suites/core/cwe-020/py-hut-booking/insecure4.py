    price = (date.fromisoformat(departure) - date.fromisoformat(arrival)).days * guests * 2300
    if price <= 0 or guests > 12:
        raise ValueError("there is no such stay")
    return price
