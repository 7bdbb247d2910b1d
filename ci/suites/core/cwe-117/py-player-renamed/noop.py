    players[number] = name
