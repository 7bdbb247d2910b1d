import sqlite3

SCHEMA = """
CREATE TABLE IF NOT EXISTS finds (id INTEGER PRIMARY KEY, item TEXT, place TEXT, shelf INTEGER);
CREATE TABLE IF NOT EXISTS claims (find_id INTEGER, claimant TEXT);
"""


def open_office(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    return db


def shelf_for(item: str) -> int:
    """Umbrellas stand by the door, everything else is sorted by its first letter."""
    if "umbrella" in item.lower():
        return 0
    return 1 + len(item[:1]) * ord(item[:1].lower() or "a") % 20


