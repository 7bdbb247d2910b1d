    if not path.exists():
        path.touch(0o644)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + "\n")
