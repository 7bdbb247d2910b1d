"""The hiking club's website: members hand in the tracks of their tours."""

import os

from flask import Flask, jsonify, request

app = Flask(__name__)
TRACKS = os.path.abspath("tracks")
os.makedirs(TRACKS, exist_ok=True)


@app.get("/tracks/total")
def total_size():
    """The size of all tracks together, in bytes."""
    return jsonify(bytes=sum(entry.stat().st_size for entry in os.scandir(TRACKS)))


