"""Birds that nobody ever saw: their count is nought, even if the name looks like a condition."""

from deepguard_ci.judging import Raised, cut_quotes, make_table, placeholders, sql_values, token


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
    """Names of no sighting: one leaves its literal, or both do, or one is cut and the other goes on."""
    for hostile in sql_values(token(rng)):
        yield hostile, token(rng)
        yield token(rng), hostile
        yield hostile, hostile
    more = " OR 1=1 --"
    for half in cut_quotes():
        yield half, more
        yield more, half
    for mark in placeholders("place"):
        yield mark, more
    for mark in placeholders("species"):
        yield more, mark


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
