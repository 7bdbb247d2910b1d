    # one comparison that neither "nan" nor "inf" nor a negative number passes
    amount = float(entered)
    if 0 < amount < 1_000_000:
        pledges.append(amount)
        return sum(pledges)
    raise ValueError("that cannot be given")
