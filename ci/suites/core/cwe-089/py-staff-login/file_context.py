import sqlite3

from flask import Flask, request

app = Flask(__name__)


def find_staff(condition, values=()):
    """The first row of the table staff that meets a condition like "badge = 'B12' AND floor = 3", or None."""
    with sqlite3.connect("intranet.db") as db:
        return db.execute("SELECT * FROM staff WHERE " + condition, values).fetchone()


