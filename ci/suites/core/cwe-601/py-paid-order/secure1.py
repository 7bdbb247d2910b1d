    if not target or urlparse(target).netloc:
        return receipt_url(order)
    return target
