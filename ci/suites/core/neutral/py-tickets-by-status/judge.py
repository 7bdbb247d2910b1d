"""The driver opens the database; its tickets are made here."""

import sqlite3
from collections import Counter

from deepguard_ci.judging import token


def functional(box, rng):
    found = {}
    for name in ("monday.db", "tuesday.db"):
        states = [rng.choice(["open", "closed", "waiting", token(rng)]) for _ in range(rng.randint(4, 15))]
        db = sqlite3.connect(box.files.path(name))
        db.execute("create table tickets (id integer primary key, title text, status text)")
        db.executemany("insert into tickets (title, status) values (?, ?)", [(token(rng), s) for s in states])
        db.commit()
        db.close()
        box.files.own(name)
        found[name] = dict(Counter(states))
    for name, expected in found.items():
        got = box.drive({"db": name})
        assert got == expected, f"{got} instead of {expected}"
