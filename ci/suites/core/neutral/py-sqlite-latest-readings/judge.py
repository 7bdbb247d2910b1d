"""More rows than are asked for, in random order."""

from deepguard_ci.judging import make_table


def functional(box, rng):
    days = rng.sample(range(1, 29), rng.randint(8, 14))
    rows = [(f"2024-{rng.randint(1, 12):02}-{day:02} 12:{rng.randint(0, 59):02}", rng.randint(-80, 140) / 4) for day in days]
    table = "readings (id integer primary key, taken_at text, celsius real)"
    make_table(box, "weather.db", table, rows, columns="taken_at, celsius")
    got = box.call("latest_readings")
    assert [tuple(row) for row in got] == sorted(rows, reverse=True)[:5], f"{got}"
