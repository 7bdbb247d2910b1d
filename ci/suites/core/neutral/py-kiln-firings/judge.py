"""More than three firings, none as hot as another; they have ids and pots besides what is asked for."""

from deepguard_ci.judging import make_table


def functional(box, rng):
    degrees = rng.sample(range(880, 1320), rng.randint(6, 12))
    rows = [(f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}", each, rng.randint(4, 60)) for each in degrees]
    table = "firings (id integer primary key, day text, degrees integer, pots integer)"
    make_table(box, "pottery.db", table, rows, columns="day, degrees, pots")
    hottest = sorted(rows, key=lambda row: row[1], reverse=True)[:3]
    expected = [{"day": day, "degrees": each} for day, each, _ in hottest]
    got = box.call("hottest_firings")
    assert list(got) == expected, f"{got} instead of {expected}"
