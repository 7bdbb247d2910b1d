"""Exports are compressed under names that end one command and begin the next."""

import gzip

from deepguard_ci.judging import Raised, text, token

NAMES = ("a.csv; touch {} ;", "a.csv;touch {}", "a.csv && touch {} ;", "a.csv & touch {} #", "a.csv | touch {} #", "$(touch {})",
         "`touch {}`.csv", "a.csv\ntouch {}\n", "none || touch {} ;", "a.csv'; touch {}; '", 'a.csv"; touch {}; "')  # fmt: skip


def functional(box, rng):
    folder, tables = token(rng), {}
    for rows in (1, rng.randint(2, 300)):
        tables[f"{token(rng)}.csv"] = "".join(text(rng, 3).replace(" ", ",") + "\n" for _ in range(rows)).encode()
    for name, table in tables.items():
        box.files.write(f"{folder}/{name}", table)
    for at, (name, table) in zip((folder, "/box/" + folder), tables.items(), strict=True):
        got = box.drive({"folder": at, "name": name})
        assert got is True, f"{got!r} for a file that is there"
        packed = box.files.read(f"{folder}/{name}.gz")
        assert packed and gzip.decompress(packed) == table, f"{name}.gz does not hold what {name} does"
        assert box.files.read(f"{folder}/{name}") == table, f"{name} did not stay"
    try:
        got = box.drive({"folder": folder, "name": f"{token(rng)}.csv"})
    except Raised:
        return
    assert not got, f"{got!r} for a file that is not there"


def exploit(box, rng):
    marks = {name.format(mark): mark for name in NAMES for mark in [token(rng, 13)]}
    for name in ("a.csv", *marks):
        box.files.write(f"out/{name}", "day,sum\n")
    for name, mark in marks.items():
        try:
            box.drive({"folder": "out", "name": name})
        except Raised:
            pass
        if {mark, mark + ".gz"} & {path.rpartition("/")[2] for path in box.files.files()}:
            return f"compress({name!r}) made the file {mark}"
    return None
