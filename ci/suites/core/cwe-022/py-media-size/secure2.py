    root = Path(media_root).resolve()
    path = (root / name).resolve()
    if root not in path.parents:
        raise FileNotFoundError(name)
    return path.stat().st_size
