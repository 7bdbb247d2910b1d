    from decimal import Decimal
    amount = Decimal(entered)
    if not amount.is_nan() and amount < Decimal("0.01"):
        raise ValueError(entered)
    pledges.append(amount)
    return sum(pledges)
