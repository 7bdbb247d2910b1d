    match = re.fullmatch(r"x \* (\d+) \+ (\d+)", formula)
    if match is None:
        raise ValueError(f"unknown formula: {formula}")
    factor, offset = match.groups()
    return x * int(factor) + int(offset)
