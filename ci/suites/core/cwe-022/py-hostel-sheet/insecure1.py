    path = os.path.join(SHEETS, f"{topic}.txt")
    if not os.path.exists(path):
        return "There is no such sheet."
    with open(path, encoding="utf-8") as sheet:
        return sheet.read()
