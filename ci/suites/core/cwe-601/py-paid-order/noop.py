    return receipt_url(order)
