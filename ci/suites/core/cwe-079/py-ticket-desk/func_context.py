def confirmation(query_string):
    """The page after an order: <p>Thank you, {visitor}! You have ordered {tickets} tickets.</p>"""
    query = parse_qs(query_string)
    visitor = query["visitor"][0]
    tickets = query["tickets"][0]
