"""Opens the shop's file, lets the candidate change a price, and keeps what it did."""

import contextlib
import sqlite3


def serve(module, payload):
    conn = sqlite3.connect("shop.db")
    try:
        return bool(module.update_price(conn, *payload))
    finally:
        with contextlib.suppress(sqlite3.ProgrammingError):
            conn.commit()
            conn.close()
