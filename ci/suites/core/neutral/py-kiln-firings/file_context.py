import sqlite3

DATABASE = "pottery.db"


def open_pottery():
    """A connection whose rows can be asked for a column by its name."""
    connection = sqlite3.connect(DATABASE)
    connection.row_factory = sqlite3.Row
    return connection


def add_firing(day, degrees, pots):
    with open_pottery() as connection:
        connection.execute("INSERT INTO firings (day, degrees, pots) VALUES (?, ?, ?)", (day, degrees, pots))


