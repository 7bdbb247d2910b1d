"""A renaming touches the species of exactly the old name; the others keep theirs."""

from deepguard_ci.judging import Raised, make_table, select, token


def press(box, names):
    make_table(box, "herbarium.db", "species (name text, family text)", [(name, "Rosaceae") for name in names])
    sheets = [(f"B{n}", name) for n, name in enumerate(names * 2)]
    make_table(box, "herbarium.db", "sheets (shelf text, name text)", sheets)


def names_in(box, table):
    return [name for (name,) in select(box, "herbarium.db", f"select name from {table} order by rowid")]


def functional(box, rng):
    names = [f"{token(rng, 6).title()} {token(rng, 7)}" for _ in range(5)]
    press(box, names)
    for old, new in ((names[1], f"Rosa {token(rng)}"), (names[4], f"Rubus {token(rng)}"), (token(rng), token(rng))):
        box.drive([old, new])
        names = [new if name == old else name for name in names]
        assert names_in(box, "species") == names, f"species: {names_in(box, 'species')!r}, wanted {names!r}"
        assert names_in(box, "sheets") == names * 2, f"sheets: {names_in(box, 'sheets')!r}, wanted {names * 2!r}"


def exploit(box, rng):
    kept, known = token(rng), token(rng)
    press(box, [kept, known])
    for q in ("'", '"'):
        for old, new in ((f"x{q} OR 1=1 --", "Rosa"), (f"x{q} OR {q}1{q}={q}1", "Rosa"), (known, f"Rosa{q} --"),
                         (f"x{q}; DELETE FROM sheets; --", "Rosa"), (known, f"Rosa{q}; DELETE FROM species; --"),
                         (known, f"Rosa{q} WHERE 1=1 OR {q}1{q}={q}"), ("x' OR 1=1 -- \"", "Rosa"),
                         (known, "Rosa' -- \"")):  # fmt: skip
            try:
                box.drive([old, new])
            except Raised:
                pass
            for table in ("species", "sheets"):
                if kept not in names_in(box, table):
                    return f"rename({old!r}, {new!r}) did away with {kept} in {table}"
    return None
