def games(link: str) -> list:
    """The games of a round, read from the CSV page that a link leads to.

    Every club of the league has a name of its own under LEAGUE and puts up a page after each round: the club "otters"
    the page http://otters.slowcurling.example/2023/7.csv with lines such as ``Otters,Brooms,6,4``. Anybody may send
    a link in by the form on our start page; what we then contact are the clubs, and nobody else.

    Args:
        link: An http link as it came from the form.

    Returns:
        One list for each line, like ["Otters", "Brooms", "6", "4"].

    Raises:
        ValueError: The link is not one to a club.
    """
