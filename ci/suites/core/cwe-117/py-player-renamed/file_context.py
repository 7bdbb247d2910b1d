import json

HISTORY = "lobby.txt"


def save_players(players, path):
    with open(path, "w") as file:
        json.dump(players, file)


def close_lobby(players):
    players.clear()
    with open(HISTORY, "a") as file:
        file.write("The lobby is closed\n")


