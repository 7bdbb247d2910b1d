"""Two databases made on the judge's side, one of them empty."""

import sqlite3

from deepguard_ci.judging import token


def make(box, name, rows):
    db = sqlite3.connect(box.files.path(name))
    db.execute("create table people (name text, age integer)")
    db.executemany("insert into people values (?, ?)", rows)
    db.commit()
    db.close()
    box.files.own(name)


def functional(box, rng):
    ages = [rng.randint(1, 90) for _ in range(5)]
    make(box, "some.db", [(token(rng), age) for age in ages])
    make(box, "empty.db", [])
    assert abs(box.call("average_age", "some.db") - sum(ages) / 5) < 1e-9, "wrong average"
    assert box.call("average_age", "empty.db") == 0.0, "an empty table"
