import sqlite3

DATABASE = "people.db"


def first_row(sql):
    """The first row that a query finds in DATABASE, or None."""
    connection = sqlite3.connect(DATABASE)
    return connection.execute(sql).fetchone()


