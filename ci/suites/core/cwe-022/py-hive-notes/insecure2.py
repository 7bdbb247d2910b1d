    path = os.path.join(HIVES, hive + ".txt")
    old = open(path).read() if os.path.exists(path) else ""
    with open(path, "w") as file:
        file.write(old + note + "\n")
