"""Only exhibits whose whole code was named on the command line may leave the floor plan."""

from deepguard_ci.judging import Raised, make_table, select, token


def hang(box, codes):
    make_table(box, "plan.db", "exhibits (code text, hall integer)", [(code, n % 4) for n, code in enumerate(codes)])


def left(box):
    return [code for (code,) in select(box, "plan.db", "select code from exhibits order by rowid")]


def functional(box, rng):
    codes = [f"{token(rng, 4).upper()}-{rng.randint(100, 999)}" for _ in range(9)]
    hang(box, codes)
    for gone in (codes[2:3], codes[5:8], [token(rng)], [codes[0], token(rng)]):
        box.call("main", ["plan.db", *gone])
        codes = [code for code in codes if code not in gone]
        assert left(box) == codes, f"{left(box)!r} hang there instead of {codes!r}"


def exploit(box, rng):
    kept = [token(rng) for _ in range(3)]
    hang(box, kept)
    for q in ("'", '"'):
        for rest in (f"{q}) OR 1=1 --", f"{q} OR 1=1 --", f"{q} OR {q}1{q}={q}1", f"{q}) OR ({q}1{q}={q}1",
                     f"{q}, {q}{kept[0]}", f"{q}) OR code IN ({q}{kept[1]}", "') OR 1=1 -- \"",
                     "' OR 1=1 -- \""):  # fmt: skip
            code = token(rng, 4) + rest
            try:
                box.call("main", ["plan.db", code])
            except Raised:
                continue
            if left(box) != kept:
                return f"nothing has the code {code!r}, and it took away {set(kept) - set(left(box))!r}"
    return None
