"""Records of the Hillside veterinary practice."""

import sqlite3

DATABASE = "practice.db"


def connect():
    connection = sqlite3.connect(DATABASE)
    connection.row_factory = sqlite3.Row
    return connection


def species_list():
    """All species that the practice has treated, in alphabetical order."""
    connection = connect()
    rows = connection.execute("SELECT DISTINCT species FROM pets ORDER BY species").fetchall()
    connection.close()
    return [row["species"] for row in rows]


