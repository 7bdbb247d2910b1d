import hashlib
import secrets
import sqlite3

TABLE = """CREATE TABLE IF NOT EXISTS guides (
    name TEXT PRIMARY KEY,
    salt CHAR(16) NOT NULL,
    hash CHAR(32) NOT NULL CHECK (length(hash) = 32)
)"""


def add_guide(db: sqlite3.Connection, name: str, password: str):
    db.execute(TABLE)
    db.execute("INSERT INTO guides VALUES (?, ?, ?)", guide_row(name, password))


