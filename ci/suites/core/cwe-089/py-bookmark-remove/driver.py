"""Gives the candidate a cursor on the bookmarks, and commits."""

import contextlib
import sqlite3


def serve(module, payload):
    user, url = payload
    connection = sqlite3.connect("browser.db")
    try:
        module.remove_bookmark(connection.cursor(), user, url)
    finally:
        with contextlib.suppress(sqlite3.ProgrammingError):
            connection.commit()
            connection.close()
    return "done"
