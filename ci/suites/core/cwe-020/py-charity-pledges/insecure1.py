    amount = float(entered)
    pledges.append(amount)
    return sum(pledges)
