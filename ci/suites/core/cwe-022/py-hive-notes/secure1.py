    if os.path.basename(hive) != hive:
        raise ValueError("no name of a hive")
    with open(HIVES / f"{hive}.txt", "a") as file:
        file.write(note + "\n")
