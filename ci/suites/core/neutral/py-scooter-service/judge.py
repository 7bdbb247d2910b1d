"""Scooters of each status below, at and above the limit; what counts is in the file after the connection is closed."""

from deepguard_ci.judging import make_table, select


def functional(box, rng):
    fleets = {}
    for file in ("north.db", "south.db"):
        kms = [400, 401, rng.randint(0, 399), *(rng.randint(402, 999) for _ in range(rng.randint(1, 4)))]
        rows = [(km, status) for km in kms for status in ("free", "hired", "service")]
        rng.shuffle(rows)
        fleets[file] = list(zip(rng.sample(range(1, 999), len(rows)), *zip(*rows, strict=True), strict=True))
        make_table(box, file, "scooters (number integer primary key, km integer, status text)", fleets[file])
    for file, fleet in fleets.items():
        due = [number for number, km, status in fleet if status == "free" and km > 400]
        got = box.drive(file)
        assert got == [len(due), 0], f"{got} scooters were called in, not {len(due)} and then 0"
        expected = sorted((n, km, "service" if n in due else status) for n, km, status in fleet)
        left = select(box, file, "select number, km, status from scooters order by number")
        assert left == expected, f"the file holds {left} instead of {expected}"
