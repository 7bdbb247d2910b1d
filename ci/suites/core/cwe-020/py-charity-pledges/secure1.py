    import math
    amount = float(entered)
    if not math.isfinite(amount) or amount <= 0:
        raise ValueError(f"not a sum of money: {entered!r}")
    pledges.append(amount)
    return sum(pledges)
