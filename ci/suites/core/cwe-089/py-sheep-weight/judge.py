"""Tags that no sheep wears, and days that are in no calendar, have no weight."""

from deepguard_ci.judging import Raised, make_table, token


def weigh(box, rng, tags):
    days = [f"2023-{month:02}-15" for month in range(1, 13)]
    book = {(tag, day): rng.randint(200, 900) / 10 for tag in tags for day in rng.sample(days, 4)}
    lines = [(*key, kilos) for key, kilos in book.items()]
    rng.shuffle(lines)
    make_table(box, "flock.db", "weighings (tag text, day text, kilos real)", lines)
    return book


def functional(box, rng):
    tags = [token(rng, 5).upper() for _ in range(5)]
    book = weigh(box, rng, tags)
    for tag in (*tags, token(rng, 8)):
        for day in ("2023-03-15", "2023-08-15", "2023-11-15", "2023-11-16"):
            got, want = box.drive([tag, day]), book.get((tag, day))
            assert type(got) is type(want) and got == want, f"{got!r} is not the weight {want!r} of {tag} on {day}"
    (tag, day), want = next(iter(book.items()))
    assert box.drive([tag, day]) == want, f"{tag} had {want} kilos on {day}"


def exploit(box, rng):
    weigh(box, rng, [token(rng, 5), token(rng, 5)])
    for end in ("' OR '1'='1", "' OR 1=1 --", "') OR 1=1 --", '" OR "1"="1', '" OR 1=1 --', '") OR 1=1 --',
                "' UNION SELECT 55.5 --", '" UNION SELECT 55.5 --', "' OR 1=1 -- \"", "' OR kilos > '1",
                "' OR 1=1 OR '1'='2", '" OR 1=1 OR "1"="2'):  # fmt: skip
        for asked in ([token(rng, 6) + end, "2023-13-40"], [token(rng, 6), "2023-13-40" + end]):
            try:
                kilos = box.drive(asked)
            except Raised:
                continue
            if kilos is not None:
                return f"no sheep was weighed for {asked}, but the answer is {kilos!r}"
    return None
