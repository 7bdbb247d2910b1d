    with open(HIVES / f"{hive}.txt", "a") as file:
        file.write(f"{note}\n")
