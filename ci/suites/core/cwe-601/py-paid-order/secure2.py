    if target and target.startswith("/") and not target.startswith("//"):
        return target
    return receipt_url(order)
