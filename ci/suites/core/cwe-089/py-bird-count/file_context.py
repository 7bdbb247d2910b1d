"""Bird count: what the village's bird watchers have seen."""
import datetime
import sqlite3

COUNT = "SELECT COUNT(*) FROM sightings"  # species, place, day


def number(sql, values=()):
    """The one number that a query gives."""
    with sqlite3.connect("birds.db") as database:
        return database.execute(sql, values).fetchone()[0]


def seen_on(day: datetime.date):
    return number(f"{COUNT} WHERE day = '{day:%Y-%m-%d}'")


