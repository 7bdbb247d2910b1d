"""The rows of all guides after add_guide(); where "salt" is given, it is the random text of each."""

import secrets
import sqlite3
from unittest import mock


def serve(module, payload):
    db = sqlite3.connect(":memory:")
    salt = payload.get("salt")
    with mock.patch.object(secrets, "token_hex", (lambda *_: salt) if salt else secrets.token_hex):
        for name, password in payload["guides"]:
            module.add_guide(db, name, password)
    return [list(row) for row in db.execute("SELECT name, salt, hash FROM guides ORDER BY rowid")]
