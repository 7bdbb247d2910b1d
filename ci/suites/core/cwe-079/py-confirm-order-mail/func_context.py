def confirmation_mail(name: str, items: list) -> str:
    """Build the HTML body of the mail that confirms an order.

    The mail thanks the customer by name, then comes a bullet list of the ordered items.

    Args:
        name: The customer's name.
        items: What was ordered, for example ["2 x Blue mug", "1 x Teapot"].

    Returns:
        The HTML of the mail.
    """
