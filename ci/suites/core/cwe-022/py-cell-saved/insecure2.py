    with open(f"{CELLS}/{name}", "w", encoding="utf-8") as file:
        return file.write(text)
