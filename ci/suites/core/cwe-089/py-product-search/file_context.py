import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


def get_db():
    db = sqlite3.connect("shop.db")  # products(title, category, price)
    db.row_factory = sqlite3.Row
    return db


