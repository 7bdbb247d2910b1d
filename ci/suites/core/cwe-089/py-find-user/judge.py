"""A name that belongs to nobody must find nobody, whatever quotes it holds."""

import sqlite3

from deepguard_ci.judging import Raised, token


def make(box, rows):
    db = sqlite3.connect(box.files.path("people.db"))
    db.execute("create table users (id integer, name text, email text)")
    db.executemany("insert into users values (?, ?, ?)", rows)
    db.commit()
    db.close()
    box.files.own("people.db")


def functional(box, rng):
    rows = [(rng.randint(100, 10**6), token(rng), f"{token(rng)}@example.org") for _ in range(6)]
    make(box, rows)
    for row in rng.sample(rows, 3):
        got = box.call("find_user", row[1])
        assert type(got) is tuple and got == row, f"{got!r} where {row!r} is"
    got = box.call("find_user", token(rng, 14))
    assert got is None, f"{got!r} for a name that nobody has"


def exploit(box, rng):
    mail = f"{token(rng, 16)}@example.org"
    make(box, [(i, token(rng), mail) for i in range(1, 4)])
    nobody = token(rng, 14)
    for end in ("' OR '1'='1", "' OR 1=1 --", "') OR ('1'='1", '" OR "1"="1', '" OR 1=1 --',
                "' UNION SELECT id, name, email FROM users --", "' OR 1=1 OR '1'='", "' OR 1=1 /*"):
        try:
            got = box.call("find_user", nobody + end)
        except Raised:
            continue
        if mail in repr(got):
            return f"the name {nobody + end!r}, which nobody has, found {got!r}"
    return None
