"""Fruits with one jar and with many, light and heavy ones; no two weigh the same altogether."""

from deepguard_ci.judging import make_table, token


def functional(box, rng):
    rows, expected = [], []
    for total in rng.sample(range(4000, 9000), 7):
        fruit, left, jars = token(rng, 6), total, rng.randint(1, 5)
        for _ in range(jars - 1):
            rows.append((fruit, rng.randint(150, 600)))
            left -= rows[-1][1]
        rows.append((fruit, left))
        expected.append((fruit, jars, total))
    rng.shuffle(rows)
    table = "jars (id integer primary key, fruit text, grams integer)"
    make_table(box, "larder.db", table, rows, columns="fruit, grams")
    got = [tuple(row) for row in box.call("jars_by_fruit")]
    expected.sort(key=lambda row: row[2], reverse=True)
    assert got == expected, f"{got} instead of {expected}"
