import sqlite3

from flask import Flask, abort, jsonify

DATABASE = "bakery.db"
app = Flask(__name__)


def run(sql, values=()):
    """Execute one statement with these values and commit it. Returns the number of rows that it changed."""
    with sqlite3.connect(DATABASE) as db:
        return db.execute(sql, values).rowcount


@app.post("/evening")
def evening():
    """Throw away what is left of today's cakes."""
    return jsonify(removed=run("DELETE FROM cakes WHERE pieces > 0"))


