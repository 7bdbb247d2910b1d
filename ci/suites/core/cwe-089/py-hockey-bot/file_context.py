"""The hockey league's chat bot: each command is a function from the message to the answer."""
import sqlite3

STATS = ["goals", "assists", "saves"]
HELP = "Try !top with " + " or ".join(STATS)


def season():
    return sqlite3.connect("season.db")


def players(message):
    """!players: how many there are."""
    (count,) = season().execute("SELECT COUNT(*) FROM players").fetchone()
    return f"{count} players this season"


