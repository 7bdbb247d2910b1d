import sqlite3


class LendingDesk:
    """The village library's desk. Its database has one table: loans (member TEXT, book TEXT, due TEXT)."""

    def __init__(self, file):
        self.connection = sqlite3.connect(file)

    def fetch(self, statement):
        """All rows that a SELECT statement finds, as a list."""
        return self.connection.execute(statement).fetchall()

