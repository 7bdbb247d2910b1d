"""The driver opens the database. Each dairy has a cheese of just the age, one too young, and some more."""

from deepguard_ci.judging import make_table, token


def functional(box, rng):
    found = {}
    for file in ("spring.db", "autumn.db"):
        dairies = list(zip(rng.sample(range(1, 99), 4), [token(rng, 7) for _ in range(4)], strict=True))
        cheeses = [(dairy, token(rng, 6), months) for dairy, _ in dairies
                   for months in (12, 11, rng.randint(13, 40), rng.randint(1, 40), rng.randint(13, 99))]  # fmt: skip
        rng.shuffle(cheeses)
        make_table(box, file, "dairies (id integer primary key, name text)", dairies)
        table = "cheeses (id integer primary key, dairy_id integer, name text, months integer)"
        make_table(box, file, table, cheeses, columns="dairy_id, name, months")
        names = dict(dairies)
        found[file] = sorted((names[dairy], cheese) for dairy, cheese, months in cheeses if months >= 12)
    for file, expected in found.items():
        got = box.drive(file)
        assert got == expected, f"{got} instead of {expected}"
