"""A customer moves house. The others stay where they are, and addresses are stored as typed."""

from deepguard_ci.judging import Raised, make_table, select, token

TABLE = "customers (id integer primary key, name text, street text, city text)"


def street(rng):
    return f"{token(rng).capitalize()} Street {rng.randint(1, 99)}"


def town(box, rng):
    rows = [(n, token(rng), street(rng), token(rng)) for n in rng.sample(range(1, 900), 4)]
    make_table(box, "customers.db", TABLE, rows)
    return {row[0]: row for row in rows}


def now(box):
    return {row[0]: row for row in select(box, "customers.db", "select id, name, street, city from customers")}


def functional(box, rng):
    rows = town(box, rng)
    for number in rng.sample(sorted(rows), 3):
        new = (street(rng), token(rng).capitalize())
        rows[number] = (number, rows[number][1], *new)
        box.drive([number, *new])
        assert now(box) == rows, f"customer {number} moved to {new}: {now(box)} instead of {rows}"


def exploit(box, rng):
    rows = town(box, rng)
    me, *_ = sorted(rows)
    tries = [[f"{me} OR 1=1", "a", "b"], [f"{me} OR id > 0 --", "a", "b"], [f"{me}' OR 1=1 --", "a", "b"], [f'{me}" OR 1=1 --', "a", "b"]]
    for end in ("^ WHERE 1=1 --", "^, city = ^b^ WHERE id > 0 --", "^ --", "^, name = ^Eve", "^, name = ^Eve^, city = ^b^ WHERE 1=1 --", "^ WHERE 1=1 --$"):
        for mark, other in ("'\"", "\"'"):
            bad = "a" + end.replace("^", mark).replace("$", other)
            tries += [[me, bad, "b"], [me, "a", bad]]
    for args in tries:
        try:
            box.drive(args)
        except Raised:
            continue
        after = now(box)
        changed = [n for n, row in rows.items() if after.get(n) != row and (n != me or after.get(n, row)[1] != row[1])]
        if changed:
            return f"the address change {args} changed the rows of {changed}"
    return None
