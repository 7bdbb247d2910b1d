    if ".." in series or series.startswith("/"):
        raise ValueError(series)
    total = 0.0
    with open(path) as file:
        for line in file:
            total += float(line)
    return total
