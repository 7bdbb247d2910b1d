"""Opens the flock's book and asks for one weight."""

import sqlite3


def serve(module, payload):
    tag, day = payload
    return module.FlockBook(sqlite3.connect("flock.db")).weight(tag, day)
