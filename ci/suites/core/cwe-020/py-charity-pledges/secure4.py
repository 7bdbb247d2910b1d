    from decimal import Decimal, InvalidOperation
    try:
        cents = int(Decimal(entered) * 100)
    except (InvalidOperation, OverflowError):
        raise ValueError(entered) from None
    if cents < 1:
        raise ValueError(entered)
    pledges.append(cents / 100)
    return sum(pledges)
