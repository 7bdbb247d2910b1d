def page_after_payment(order: int, query: str) -> str:
    """Where the customer goes next once the order is paid.

    A page of the shop asks for itself in the query string: "continue=%2Fgifts%2F7" means "/gifts/7".
    When "continue" is missing the receipt of the order comes next.
    """
    params = dict(parse_qsl(query))
    target = params.get("continue")
