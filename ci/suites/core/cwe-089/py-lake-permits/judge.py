"""Who has no permit gets no rod out of the table, however the name or the lake is spelled."""

from deepguard_ci.judging import Raised, make_table, token


def fill(box, rng, people):
    permits = {(who, lake): rng.randint(1, 9) for who in people for lake in rng.sample(("Upper", "Lower", "Mill"), 2)}
    rows = [(who, lake, rods, "2031-12-31") for (who, lake), rods in permits.items()]
    make_table(box, "permits.db", "permits (holder text, lake text, rods integer, until text)", rows)
    return permits


def functional(box, rng):
    people = [token(rng, 6).title() for _ in range(4)]
    permits = fill(box, rng, people)
    for who in (*people, token(rng, 9)):
        for lake in ("Upper", "Lower", "Mill", token(rng, 5)):
            rods = box.call("rods_allowed", who, lake)
            assert type(rods) is int, f"{rods!r} is no number of rods"
            assert rods == permits.get((who, lake), 0), f"{rods} rods for {who} in {lake}, of {permits}"


def exploit(box, rng):
    fill(box, rng, [token(rng, 5), token(rng, 5)])
    for q in ("'", '"'):
        for tail in (" OR 1=1 --", f" OR {q}1{q}={q}1", " UNION SELECT 77 --", ") OR 1=1 --", f" OR rods > {q}"):
            for asked in ((token(rng) + q + tail, "Mill"), (token(rng), "Pond" + q + tail)):
                try:
                    rods = box.call("rods_allowed", *asked)
                except Raised:
                    continue
                if rods not in (0, None):
                    return f"{asked} may fish with {rods!r} rods, without any permit"
    return None
