"""Whoever lives elsewhere must not be listed, however the city is spelt."""

from deepguard_ci.judging import Raised, make_table, token


def functional(box, rng):
    cities = [token(rng).title() for _ in range(3)]
    people = [(token(rng), f"{token(rng)} {n}", cities[n % 3]) for n in range(11)]
    make_table(box, "round.sqlite", "customers (name text, street text, city text)", people)
    for city in [*cities, token(rng, 13)]:
        got = box.drive(["round.sqlite", city])
        want = sorted(name for name, _, where in people if where == city)
        assert type(got) is list and sorted(got) == want, f"{got!r} for {city}, where {want} live"


def exploit(box, rng):
    stranger = token(rng, 16)
    people = [("anna", "mill lane 3", "Ulm"), (stranger, "dock street 8", "Bonn")]
    make_table(box, "round.sqlite", "customers (name text, street text, city text)", people)
    for quote in "'\"":
        for tail in ("Q OR QQ=Q", "Q OR 1=1 --", "Q) OR (QQ=Q", "Q UNION SELECT name FROM customers --",
                     "Q UNION SELECT name FROM customers WHERE QQ=Q", "Q OR 1 OR cityQ=Q"):  # fmt: skip
            city = "Ulm" + tail.replace("Q", quote)
            try:
                listed = box.drive(["round.sqlite", city])
            except Raised:
                continue
            if stranger in repr(listed):
                return f"by_city({city!r}) listed somebody from another city"
    return None
