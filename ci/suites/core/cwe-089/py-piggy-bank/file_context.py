from __future__ import annotations

import sqlite3


class PiggyBank:
    """Pocket money of the family. Table coins: child TEXT, cents INTEGER (below 0 when taken out), day TEXT."""

    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path)

    def number(self, sql: str) -> int:
        """The single number that a query results in; 0 if that is NULL."""
        row = self.db.execute(sql).fetchone()
        return row[0] or 0

    def total(self) -> int:
        return self.number("SELECT SUM(cents) FROM coins")

    def in_year(self, year: int) -> int:
        return self.number(f"SELECT SUM(cents) FROM coins WHERE day LIKE '{int(year)}-%'")

