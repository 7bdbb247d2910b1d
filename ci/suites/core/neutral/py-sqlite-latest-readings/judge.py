"""More rows than are asked for, in random order."""

import sqlite3


def functional(box, rng):
    days = rng.sample(range(1, 29), rng.randint(8, 14))
    rows = [(f"2024-{rng.randint(1, 12):02}-{day:02} 12:{rng.randint(0, 59):02}", rng.randint(-80, 140) / 4) for day in days]
    db = sqlite3.connect(box.files.path("weather.db"))
    db.execute("create table readings (id integer primary key, taken_at text, celsius real)")
    db.executemany("insert into readings (taken_at, celsius) values (?, ?)", rows)
    db.commit()
    db.close()
    box.files.own("weather.db")
    got = box.call("latest_readings")
    assert [tuple(row) for row in got] == sorted(rows, reverse=True)[:5], f"{got}"
