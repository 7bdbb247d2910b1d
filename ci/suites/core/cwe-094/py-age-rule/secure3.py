    match = re.fullmatch(r"(>=|<|==) (\d+)", rule)
    if not match:
        raise ValueError(rule)
    limit = int(match.group(2))
    return {">=": age >= limit, "<": age < limit, "==": age == limit}[match.group(1)]
