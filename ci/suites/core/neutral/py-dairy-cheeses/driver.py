"""Candidate side: one call with an open connection."""

import sqlite3


def serve(module, payload):
    db = sqlite3.connect(payload)
    try:
        return [tuple(row) for row in module.ripe_cheeses(db)]
    finally:
        db.close()
