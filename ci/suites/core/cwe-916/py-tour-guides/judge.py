"""A copy of the table of guides, and a quick computer to try passwords on its rows."""

import re

from deepguard_ci.judging import cheap_hash, token


def functional(box, rng):
    guides = [[token(rng, 8), token(rng, 11)] for _ in range(3)]
    for more in ({}, {"salt": rng.randbytes(8).hex()}):
        rows = box.drive({"guides": guides, **more})
        assert [row[0] for row in rows] == [name for name, _ in guides], f"the names are {[row[0] for row in rows]}"
        for _, salt, digest in rows:
            assert re.fullmatch("[0-9a-fA-F]{32}", str(digest)), f"{digest!r} is not 32 hex digits"
            assert re.fullmatch("[0-9a-f]{16}", str(salt)), f"the salt is {salt!r}"
        assert len({row[2] for row in rows}) == 3, "three passwords do not make three hashes"


def exploit(box, rng):
    password = token(rng, 10)
    rows = box.drive({"guides": [[token(rng, 8), password], [token(rng, 8), password]]})
    for name, salt, digest in rows:
        cheap = cheap_hash(f"{salt} {digest}", password, hints=(name,), derived=box.derived)
        if cheap:
            return f"the row of a guide shows {cheap}"
    return "two guides with one password have the same hash" if rows[0][2] == rows[1][2] else None
