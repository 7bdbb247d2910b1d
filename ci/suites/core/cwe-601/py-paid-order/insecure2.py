    if target is None or target.startswith("http"):
        return receipt_url(order)
    return target
