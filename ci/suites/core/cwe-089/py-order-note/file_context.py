import sqlite3


def run(sql: str, values: tuple = ()) -> int:
    """Run a statement on the shop's database, save, and return the number of rows that it changed."""
    with sqlite3.connect("orders.db") as db:
        return db.execute(sql, values).rowcount


