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


def exploit(box, rng):
    fill(box, [(token(rng), token(rng)) for _ in range(4)])
    for more in ("' OR 1=1 --", "' OR ''='", "x' OR place <> '", "') OR 1=1 --", '" OR 1=1 --', '" OR ""="', "' UNION SELECT 4 --",
                 "' OR 1=1 OR '1'='", '" OR 1=1 OR ""="'):
        for species, place in ((f"{token(rng)}{more}", token(rng)), (token(rng), f"{token(rng)}{more}")):
            try:
                got = box.call("times_seen", species, place)
            except Raised:
                continue
            if got:
                return f"times_seen({species!r}, {place!r}) is {got!r} without any such sighting"
    return None
