    path = (HIVES / f"{hive}.txt").resolve()
    if path.parent == HIVES:
        with path.open("a") as notes:
            print(note, file=notes)
