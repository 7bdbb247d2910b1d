    if not re.match(r"[A-Z]{2}-\d{5}", number):
        abort(400)
    return f"Order {number} is on its way"
