def set_note(customer: str, number: str, note: str) -> int:
    """Change the column `note` of the row of `orders` with that `customer` and `number`.

    The result says how many rows were updated (0 when the order is unknown).
    """
