import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)


def get_db():
    """The request's connection to trails.db, with the tables

    trails (name TEXT, region TEXT, km REAL)
    wardens (region TEXT, phone TEXT)
    """
    if "db" not in g:
        g.db = sqlite3.connect("trails.db")
    return g.db


@app.teardown_appcontext
def close_db(error=None):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.get("/regions")
def regions():
    cursor = get_db().cursor()
    cursor.execute("SELECT DISTINCT region FROM trails")
    return jsonify([row[0] for row in cursor.fetchall()])


