"""Records of the Hillside veterinary practice."""

import sqlite3

DATABASE = "practice.db"


def species_list():
    """All species that the practice has treated, in alphabetical order."""
    connection = sqlite3.connect(DATABASE)
    cursor = connection.cursor()
    cursor.execute("SELECT DISTINCT species FROM pets ORDER BY species")
    rows = cursor.fetchall()
    connection.close()
    return [row[0] for row in rows]


