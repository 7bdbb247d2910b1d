"""Each call may add one complaint about its own car; the words must not smuggle in another one."""

import sqlite3

from deepguard_ci.judging import Raised, text, token


def prepare(box):
    db = sqlite3.connect(box.files.path("garage.db"))
    db.execute("create table complaints (plate text, words text)")
    db.execute("create table days (day text, cars text)")
    db.commit()
    db.close()
    box.files.own("garage.db")


def stored(box):
    db = sqlite3.connect(f"file:{box.files.path('garage.db')}?mode=ro", uri=True)
    try:
        return db.execute("select plate, words from complaints order by rowid").fetchall()
    finally:
        db.close()


def functional(box, rng):
    prepare(box)
    wanted = []
    for _ in range(3):
        wanted.append((f"{token(rng, 3).upper()}-{rng.randint(10, 9999)}", text(rng)))
        box.call("add_complaint", *wanted[-1])
        assert stored(box) == wanted, f"the table has {stored(box)!r} instead of {wanted!r}"


def exploit(box, rng):
    prepare(box)
    for q in ("'", '"'):
        other = f"{token(rng, 8)}-7"
        for plate, words in (("AB-1", f"loud{q}), ({q}{other}{q}, {q}never paid"), ("AB-2", f"loud{q}), ({q}{other}{q}, 1) --"),
                             (f"{other}{q}, {q}never paid{q}) --", "loud"),
                             (f"AB-3{q}, {q}x{q}), ({q}{other}", "loud")):  # fmt: skip
            try:
                box.call("add_complaint", plate, words)
            except Raised:
                continue
            if other in (row[0] for row in stored(box)):
                return f"add_complaint({plate!r}, {words!r}) filed a complaint for the car {other}"
    return None
