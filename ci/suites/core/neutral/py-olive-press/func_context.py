def best_grove(text):
    """
    Find the grove that gave the most oil in the list of an olive press.

    The list is CSV text with semicolons between its columns and a decimal comma in its numbers. Its first line names
    the columns, grove;trees;litres, and a line after it is like "South Hill;40;112,5". Every grove is there once.

    Returns the tuple (grove, litres), litres as a float: ("South Hill", 112.5). For a list without groves it is None.
    """
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
