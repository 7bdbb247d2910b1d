    sign, limit = rule.split()
    limit = int(limit)
    if sign == ">=":
        return age >= limit
    if sign == "<":
        return age < limit
    return age == limit
