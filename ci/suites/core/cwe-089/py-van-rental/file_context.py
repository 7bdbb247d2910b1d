"""Vans for hire. Each time one comes back, the table trips (driver TEXT, van TEXT, day TEXT, km INTEGER) gets a row."""

import sqlite3


def mapping(query, values=()):
    """Run a query with two columns, make a dictionary of them."""
    with sqlite3.connect("vans.db") as db:
        return dict(db.execute(query, values).fetchall())


def trips_by_van(year: int):
    return mapping(f"SELECT van, COUNT(*) FROM trips WHERE day LIKE '{year:d}-%' GROUP BY van")


