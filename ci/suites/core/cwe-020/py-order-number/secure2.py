    if not re.match(r"^[A-Z]{2}-[0-9]{5}$", number):
        return "Not an order number", 400
    return "Order " + number + " is on its way"
