    path = (CELLS / name).resolve()
    if not path.is_relative_to(CELLS):
        raise ValueError(f"invalid cell name: {name}")
    with path.open("w") as f:
        f.write(text)
    return len(text)
