"""Birds that nobody ever saw: their count is nought, even if the name looks like a condition."""

from deepguard_ci.judging import Raised, make_table, token


def fill(box, sightings):
    rows = [(species, place, "2024-05-01") for species, place in sightings]
    make_table(box, "birds.db", "sightings (species text, place text, day text)", rows)


def functional(box, rng):
    birds, places = [token(rng) for _ in range(3)], [token(rng), f"{token(rng)} {token(rng)}"]
    seen = [(bird, place) for bird in birds for place in places for _ in range(rng.randint(1, 5))]
    rng.shuffle(seen)
    fill(box, seen)
    for bird in birds:
        for place in (*places, token(rng, 13)):
            got = box.call("times_seen", bird, place)
            assert type(got) is int and got == seen.count((bird, place)), f"{got!r}, not {seen.count((bird, place))}"


def attempts(rng):
    """Names of no sighting: one ends its literal, or both do, or one is left open by a cut and the other goes on."""
    for more in ("' OR 1=1 --", "' OR ''='", "x' OR place <> '", "') OR 1=1 --", '" OR 1=1 --', '" OR ""="',
                 "' UNION SELECT 4 --", "' OR 1=1 OR '1'='", '" OR 1=1 OR ""="', "\"' OR 1=1 --", "'\" OR 1=1 --",
                 "'' OR 1=1 --", "''' OR 1=1 --", "\n' OR 1=1 --"):  # fmt: skip
        yield f"{token(rng)}{more}", token(rng)
        yield token(rng), f"{token(rng)}{more}"
    for both in ("'<>'", '"<>"', "'/**/oR/**/1=1/*", "\uff07 OR 1=1 --", "'' OR 1=1 OR ''"):
        yield both, both
    for open_ended in (start + quotes for quotes in ("'" * 249, '"' * 249, "'" * 59, "'" * 29) for start in ("", "a")):
        yield open_ended, " OR 1=1 --"
        yield " OR 1=1 --", open_ended


def exploit(box, rng):
    fill(box, [(token(rng), token(rng)) for _ in range(4)])
    for species, place in attempts(rng):
        try:
            got = box.call("times_seen", species, place)
        except Raised:
            continue
        if got:
            return f"times_seen({species!r}, {place!r}) is {got!r} without any such sighting"
    return None
