    amount = float(entered)
    if amount <= 0:
        raise ValueError(f"not a pledge: {entered}")
    pledges.append(amount)
    return sum(pledges)
