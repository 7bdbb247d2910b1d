"""Two databases made on the judge's side."""

from deepguard_ci.judging import make_table, token


def functional(box, rng):
    found = {}
    for name in ("few.db", "many.db"):
        ages = [rng.randint(1, 90) for _ in range(rng.randint(2, 9))]
        make_table(box, name, "people (name text, age integer)", [(token(rng), age) for age in ages])
        found[name] = sum(ages) / len(ages)
    for name, average in found.items():
        assert abs(box.call("average_age", name) - average) < 1e-9, "wrong average"
