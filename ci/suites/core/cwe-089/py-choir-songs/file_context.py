"""The choir's song book."""
import sqlite3


def rows(sql, values):
    """The rows that a query finds, as dicts; `values` is a list with one value for each placeholder of the query."""
    book = sqlite3.connect("choir.db")
    book.row_factory = sqlite3.Row
    return [dict(row) for row in book.execute(sql, values)]


def songs_of(year):
    return [song["title"] for song in rows(f"SELECT title FROM songs WHERE year = {year:d} ORDER BY title", [])]


