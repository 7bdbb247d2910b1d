    import math
    try:
        amount = round(float(entered), 2)
    except OverflowError:
        raise ValueError("too much") from None
    if math.isnan(amount) or math.isinf(amount):
        raise ValueError("no number")
    pledges.append(amount)
    return round(sum(pledges), 2)
