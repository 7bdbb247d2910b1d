    import re
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,2})?", entered):
        raise ValueError(entered)
    pledges.append(float(entered))
    return sum(pledges)
