def top(message):
    """!top goals, !top assists, !top saves: the names of all players, the highest number in that column first.

    The table is `players`; the answer is one string with ", " between the names.
    """
    stat = message.removeprefix("!top").strip()
