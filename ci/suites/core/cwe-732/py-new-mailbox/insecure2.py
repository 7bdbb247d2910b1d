    path = Path(root) / user
    path.mkdir(parents=True, exist_ok=True)
    for name in ("cur", "new", "tmp"):
        (path / name).mkdir(exist_ok=True)
    return path
