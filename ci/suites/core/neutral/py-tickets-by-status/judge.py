"""The driver opens the database; its tickets are made here."""

from collections import Counter

from deepguard_ci.judging import make_table, token


def functional(box, rng):
    found = {}
    for name in ("monday.db", "tuesday.db"):
        states = [rng.choice(["open", "closed", "waiting", token(rng)]) for _ in range(rng.randint(4, 15))]
        rows = [(token(rng), state) for state in states]
        table = "tickets (id integer primary key, title text, status text)"
        make_table(box, name, table, rows, columns="title, status")
        found[name] = dict(Counter(states))
    for name, expected in found.items():
        got = box.drive({"db": name})
        assert got == expected, f"{got} instead of {expected}"
