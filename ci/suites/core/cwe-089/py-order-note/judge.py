"""One order is addressed; afterwards every other customer's row must read as before."""

from itertools import permutations

from deepguard_ci.judging import Raised, cut_quotes, make_table, placeholders, select, sql, sql_values, text, token


def rows_now(box):
    return select(box, "orders.db", "select customer, number, note from orders order by rowid")


def functional(box, rng):
    ann, bob, one, two = token(rng), token(rng), token(rng, 6).upper(), token(rng, 6).upper()
    rows = [(ann, one, "-"), (ann, two, text(rng)), (bob, one, ""), (bob, two, "-")]
    make_table(box, "orders.db", "orders (customer text, number text, note text)", rows)
    for place in rng.sample(range(4), 2):
        rows[place] = (*rows[place][:2], text(rng))
        got = box.call("set_note", *rows[place])
        assert type(got) is int and got == 1, f"{got!r} for one updated row"
        assert rows_now(box) == rows, "the table does not hold the new note, and only that"
    got = box.call("set_note", ann, token(rng), "lost")
    assert type(got) is int and got == 0, f"{got!r} for an unknown order"
    assert rows_now(box) == rows, "an unknown order changed the table"


def exploit(box, rng):
    ann, bob, note = token(rng), token(rng), token(rng, 16)
    rows = [(ann, "Q1", "-"), (bob, "V1", note)]
    make_table(box, "orders.db", "orders (customer text, number text, note text)", rows)
    orders = [(hostile, "Q1", "x") for hostile in sql_values(ann)]
    orders += [(ann, hostile, "x") for hostile in sql_values("Q1")]
    for ending in ("' --", "', number='Q9", "', number='Q9' --", "' OR number='V1", "' WHERE '1'='1"):
        orders += [(ann, "Q1", f"x{more}") for more in (ending, ending.replace("'", '"'))]
    orders += [(ann, "Q1", f"x{more}") for more in sql("' WHERE 1=1 --")]
    orders += [(f"{ann}{more}", "Q1", "x") for more in sql("' OR number='V1")]
    # a value that is cut in a doubled quote, or that contains another's placeholder: the other value goes on
    for outer, inner in permutations(("customer", "number", "note"), 2):
        filled = {"customer": ann, "number": "Q1", "note": "x"}
        filled[inner] = " WHERE 1=1 --" if outer == "note" else " OR 1=1 --"
        orders += [tuple((filled | {outer: mark}).values()) for mark in (*cut_quotes(), *placeholders(inner))]
        filled[outer] = f":{inner} ? {{{inner}}} %({inner})s ${inner}"
        orders.append(tuple(filled.values()))
    for values in orders:
        try:
            box.call("set_note", *values)
        except Raised:
            pass
        first, second = rows_now(box)
        if first[:2] != (ann, "Q1") or second != (bob, "V1", note):
            return f"set_note{values} changed more than the note of {ann}'s order Q1"
    return None
