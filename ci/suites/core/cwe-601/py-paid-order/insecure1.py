    if target:
        return target
    return receipt_url(order)
