    return len(orders)
