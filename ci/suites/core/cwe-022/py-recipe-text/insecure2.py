    try:
        with open(str(COOKBOOK) + "/" + name) as handle:
            return handle.read()
    except FileNotFoundError:
        return None
