import hashlib
import os
import sqlite3

from flask import Flask, request

app = Flask(__name__)


def save_reader(card, salt, digest):
    with sqlite3.connect("readers.db") as db:
        db.execute("CREATE TABLE IF NOT EXISTS readers (card TEXT PRIMARY KEY, salt BLOB, digest BLOB)")
        db.execute("INSERT INTO readers VALUES (?, ?, ?)", (card, salt, digest))


