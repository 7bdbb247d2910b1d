def lot_rows(lots):
    """The rows for write_table(): each lot (number: int, what: str, bid: int) gives <tr><td>3</td><td>Old lamp</td><td>25</td></tr>."""
    rows = []
    for number, what, bid in lots:
