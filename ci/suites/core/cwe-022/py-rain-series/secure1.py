    path = path.resolve()
    if not path.is_relative_to(ROOT):
        raise ValueError(f"no series {series}")
    return sum(float(line) for line in path.read_text().splitlines())
