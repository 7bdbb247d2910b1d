def report_visit(visitor, firm, expected):
    """Put a note with the visitor and the firm into the journal, or an alarm with both if the visitor is not expected.

    `expected` is a list of names.
    """
    if visitor in expected:
