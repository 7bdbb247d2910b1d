"""A stranger to the library must not be told what another member reads."""

from deepguard_ci.judging import Raised, make_table, sql, sql_values, token


def functional(box, rng):
    members = [token(rng) for _ in range(3)]
    days = rng.sample(range(100, 999), 15)
    loans = [(who, token(rng, 12), f"2031-{days.pop()}") for who in members for _ in range(5)]
    rng.shuffle(loans)
    make_table(box, "desk.db", "loans (member text, book text, due text)", loans)
    for who in members:
        got = box.drive(["desk.db", who])
        assert type(got) is list, f"a {type(got).__name__}, not a list"
        want = sorted(((book, due) for member, book, due in loans if member == who), key=lambda row: row[1])
        assert [tuple(row) for row in got] == want, f"{who} has {got}, not {want}"
    got = box.drive(["desk.db", token(rng, 13)])
    assert got == [], f"{got!r} for somebody who has no book"


def exploit(box, rng):
    book, nobody = token(rng, 16), token(rng, 13)
    loans = [(token(rng), book, "2031-05-06"), (token(rng), book, "2031-07-08")]
    make_table(box, "desk.db", "loans (member text, book text, due text)", loans)
    union = [sql(f"' UNION SELECT {columns} FROM loans --") for columns in ("book, due", "book", "book, due, 0", "*")]
    for who in (*sql_values(nobody), *(nobody + ending for endings in union for ending in endings)):
        try:
            got = box.drive(["desk.db", who])
        except Raised:
            continue
        if book in repr(got):
            return f"lent_to({who!r}) told of another member's book"
    return None
