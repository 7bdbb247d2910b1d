"""Each call may add one complaint about its own car; the words must not smuggle in another one."""

from deepguard_ci.judging import Raised, make_table, select, text, token


def prepare(box):
    make_table(box, "garage.db", "complaints (plate text, words text)", [])
    make_table(box, "garage.db", "days (day text, cars text)", [])


def stored(box):
    return select(box, "garage.db", "select plate, words from complaints order by rowid")


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
