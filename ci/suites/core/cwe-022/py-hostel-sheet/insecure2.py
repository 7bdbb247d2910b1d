    try:
        with open(SHEETS + "/" + topic.lstrip("/") + ".txt") as f:
            return f.read()
    except FileNotFoundError:
        return "There is no such sheet."
