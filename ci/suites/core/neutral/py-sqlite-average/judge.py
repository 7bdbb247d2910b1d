"""Two databases made on the judge's side."""

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
    found = {}
    for name in ("few.db", "many.db"):
        ages = [rng.randint(1, 90) for _ in range(rng.randint(2, 9))]
        make(box, name, [(token(rng), age) for age in ages])
        found[name] = sum(ages) / len(ages)
    for name, average in found.items():
        assert abs(box.call("average_age", name) - average) < 1e-9, "wrong average"
