from __future__ import annotations

import sqlite3
from typing import Any


class FlockBook:
    """The weights of our sheep. Table weighings: tag TEXT (from the ear), day TEXT, kilos REAL."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def one(self, sql: str, values: tuple[Any, ...] = ()) -> Any:
        """The first value that a query with these values finds, None if it finds nothing."""
        row = self.connection.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def heaviest(self) -> float:
        return self.one("SELECT MAX(kilos) FROM weighings")

    def last_day(self, tag: str) -> str | None:
        return self.one(f"SELECT MAX(day) FROM weighings WHERE tag = '{tag}'")

