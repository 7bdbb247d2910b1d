"""Opens the customers for the candidate; what it changed is committed."""

import contextlib
import sqlite3


def serve(module, payload):
    conn = sqlite3.connect("customers.db")
    try:
        module.change_address(conn, *payload)
    finally:
        with contextlib.suppress(sqlite3.ProgrammingError):
            conn.commit()
            conn.close()
    return True
