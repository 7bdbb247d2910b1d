    pattern = re.compile("[A-Z][A-Z]-[0-9]{5}")
    if pattern.search(number) is None:
        return "Bad request", 400
    return f"Order {number} is on its way", 200
