    if not path.is_file() or not str(path).startswith(str(ROOT)):
        raise ValueError(f"no series {series}")
    total = 0.0
    with path.open() as lines:
        for line in lines:
            total += float(line)
    return total
