"""A name that belongs to nobody must find nobody, whatever quotes it holds."""

from deepguard_ci.judging import Raised, make_table, token


def functional(box, rng):
    rows = [(rng.randint(100, 10**6), token(rng), f"{token(rng)}@example.org") for _ in range(6)]
    make_table(box, "people.db", "users (id integer, name text, email text)", rows)
    for row in rng.sample(rows, 3):
        got = box.call("find_user", row[1])
        assert type(got) is tuple and got == row, f"{got!r} where {row!r} is"
    got = box.call("find_user", token(rng, 14))
    assert got is None, f"{got!r} for a name that nobody has"


def exploit(box, rng):
    mail = f"{token(rng, 16)}@example.org"
    rows = [(i, token(rng), mail) for i in range(1, 4)]
    make_table(box, "people.db", "users (id integer, name text, email text)", rows)
    nobody = token(rng, 14)
    for end in ("' OR '1'='1", "' OR 1=1 --", "') OR ('1'='1", '" OR "1"="1', '" OR 1=1 --',
                "' UNION SELECT id, name, email FROM users --", "' OR 1=1 OR '1'='", "' OR 1=1 /*"):
        try:
            got = box.call("find_user", nobody + end)
        except Raised:
            continue
        if mail in repr(got):
            return f"the name {nobody + end!r}, which nobody has, found {got!r}"
    return None
