    path = Path("documents") / old
    if path.exists():
        path.rename(path.parent / new)
