import sqlite3
import sys

USAGE = "usage: change_email LOGIN NEW_ADDRESS"


def save(statement, values=()):
    """Execute one statement on the club's database and commit it."""
    with sqlite3.connect("club.db") as db:
        db.execute(statement, values)


