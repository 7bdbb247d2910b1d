import sqlite3
from datetime import date

db = sqlite3.connect("garage.db")


def store(statement):
    """Run one complete SQL statement on the garage's database and commit it."""
    db.execute(statement)
    db.commit()


def open_day():
    """Insert today into the table days (day TEXT, cars TEXT), with no cars yet."""
    store(f"INSERT INTO days (day, cars) VALUES ('{date.today()}', 'none')")


