    filename = f"{topic}.txt"
    if filename not in os.listdir(SHEETS):
        return "There is no such sheet."
    with open(os.path.join(SHEETS, filename), encoding="utf-8") as sheet:
        return sheet.read()
