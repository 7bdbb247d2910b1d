def menu(address):
    """Get the page at the http address that a colleague has typed in and return its dishes.

    None if it cannot be had. Nobody but the canteens' own servers is ever asked, wherever an answer of theirs may
    point to.

    >>> menu("http://food.northhall.example/week/12.txt")
    ['Lentil soup', 'Baked fish']
    """
