def sent_rows(attachment: bytes):
    """All rows of the list that a neighbour has sent, one XML file that may be in any encoding."""
    rows = []
