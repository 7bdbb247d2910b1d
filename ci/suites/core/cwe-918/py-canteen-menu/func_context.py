def menu(address):
    """The dishes of the menu at an http address that a colleague has typed in, None if it cannot be had.

    Nobody but the canteens' own servers is ever asked, wherever an answer of theirs may point to.
    """
