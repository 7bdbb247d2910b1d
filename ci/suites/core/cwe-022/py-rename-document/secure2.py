    folder = Path("documents").resolve()
    source = (folder / old).resolve()
    target = (folder / new).resolve()
    if folder not in source.parents or folder not in target.parents:
        raise ValueError("Invalid name")
    source.rename(target)
