"""Fishing permits of the lake office, in the table permits (holder TEXT, lake TEXT, rods INTEGER, until TEXT)."""
import sqlite3

FILE = "permits.db"


def fetch(sql, **named):
    """Run a query and return its rows; each keyword argument is the value of the :name in the SQL."""
    office = sqlite3.connect(FILE)
    try:
        return office.execute(sql, named).fetchall()
    finally:
        office.close()


def lakes():
    return [row[0] for row in fetch("SELECT DISTINCT lake FROM permits ORDER BY lake")]


def holders(lake):
    return fetch(f"SELECT holder FROM permits WHERE lake = '{lake}'")


