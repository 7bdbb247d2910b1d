"""A new account holds the name and address as given, and nothing from elsewhere in the file."""

from deepguard_ci.judging import Raised, make_table, select, token

TABLE = "accounts (id integer primary key, username text, email text)"


def functional(box, rng):
    path = f"{token(rng, 6)}.db"
    old = (rng.randint(10, 500), token(rng), "a@example.org")
    make_table(box, path, TABLE, [old])
    rows = [old]
    for _ in range(3):
        name, mail = token(rng), f"{token(rng)}@example.com"
        number = box.call("create_account", path, name, mail)
        assert type(number) is int, f"{number!r} is no id"
        rows.append((number, name, mail))
    got = select(box, path, "select id, username, email from accounts order by id")
    assert got == rows, f"{got} stored instead of {rows}"


def exploit(box, rng):
    pin, stranger = str(rng.randint(10**9, 10**10)), token(rng, 14)
    make_table(box, "site.db", TABLE, [(7, "admin", "admin@example.org")])
    make_table(box, "site.db", "pins (pin text)", [(pin,)])
    for mark in ("'", '"'):
        for trick in ("a~ || (SELECT pin FROM pins) || ~", "a~, (SELECT pin FROM pins)) --", "~ || (SELECT pin FROM pins)) --",
                      f"a~, ~b~), (~{stranger}~, ~c", f"a~), (~{stranger}~, ~c~) --", "~ || (SELECT pin FROM pins)) --@"):  # fmt: skip
            value = trick.replace("~", mark).replace("@", '"')
            for fields in ((value, "x@example.org"), ("kim", value)):
                try:
                    box.call("create_account", "site.db", *fields)
                except Raised:
                    continue
                for row in select(box, "site.db", "select username, email from accounts"):
                    if stranger in row or pin in repr(row):
                        return f"the account {fields} stored {row}"
    return None
