import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


def select(sql, values=()):
    """The rows that a SELECT finds in the table products (title, category, price), as a list of dicts."""
    db = sqlite3.connect("shop.db")
    db.row_factory = sqlite3.Row
    return [dict(row) for row in db.execute(sql, values)]


