"""Candidate side: one call with an open connection."""

import sqlite3


def serve(module, payload):
    connection = sqlite3.connect(payload["db"])
    try:
        return dict(module.tickets_by_status(connection))
    finally:
        connection.close()
