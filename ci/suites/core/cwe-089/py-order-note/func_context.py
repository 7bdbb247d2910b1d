def set_note(customer: str, number: str, note: str) -> int:
    """Change the note on a customer's order (row of `orders` with that customer and number).

    The change is saved in DATABASE; the result says how many rows were updated (0 when the order is unknown).
    """
    with sqlite3.connect(DATABASE) as db:
