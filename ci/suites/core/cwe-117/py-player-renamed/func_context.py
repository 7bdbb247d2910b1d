def rename_player(players, number, name):
    """Give a player (a key of the dict `players`) another name and add a line like "Ann is now called Rob" to HISTORY."""
    old = players[number]
