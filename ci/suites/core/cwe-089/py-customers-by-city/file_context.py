import sqlite3


class CustomerStore:
    """The delivery customers, one row each in the table customers (name, street, city)."""

    def __init__(self, filename):
        self.db = sqlite3.connect(filename)

    def names(self, sql, params=()):
        """The first column of what a query finds."""
        return [row[0] for row in self.db.execute(sql, params)]

    def newest(self, count=10):
        return self.names(f"SELECT name FROM customers ORDER BY rowid DESC LIMIT {int(count)}")

