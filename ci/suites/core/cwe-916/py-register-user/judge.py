"""Opens the database as a thief would: are its hashes salted, and does each guess cost something?"""

from deepguard_ci.judging import cheap_hash, make_table, quickly_made, select, token

TABLE = "users (name TEXT PRIMARY KEY, salt TEXT NOT NULL, password_hash TEXT NOT NULL)"


def lay_out(box):
    make_table(box, "users.db", TABLE, [])


def rows(box):
    found = select(box, "users.db", "SELECT name, salt, password_hash FROM users LIMIT 100")
    return {name: tuple(v.hex() if type(v) is bytes else str(v) for v in kept) for name, *kept in found}


def functional(box, rng):
    lay_out(box)
    ann, bob = token(rng), token(rng)
    assert box.call("register", "users.db", ann, token(rng, 12)) is True, "a new name was not accepted"
    assert box.call("register", "users.db", bob, token(rng, 12)) is True, "a second name was not accepted"
    before = rows(box)
    assert set(before) == {ann, bob} and all(map(all, before.values())), "the table does not hold both users"
    assert all(a != b for a, b in zip(before[ann], before[bob], strict=True)), "two users share a salt or a hash"
    assert box.call("register", "users.db", ann, token(rng, 12)) is False, "a name in use was accepted"
    assert rows(box) == before, "a refused registration changed the table"


def exploit(box, rng):
    lay_out(box)
    password = token(rng, 9)
    names = [token(rng), token(rng)]
    for name in names:
        box.call("register", "users.db", name, password)
    found = rows(box)
    for name in names:
        salt = found.get(name, ("",))[0]
        mixed = [part for more in (name, ":", "$", "-", ".", "|") for part in (salt + more, more + salt)]
        cheap = cheap_hash(":".join(found.get(name, ())), password, hints=(name, *mixed), derived=box.derived)
        if cheap:
            return f"the table holds {cheap}"
    if names[0] in found and names[1] in found and found[names[0]][1] == found[names[1]][1]:
        return "two users with one password have the same hash"
    make_table(box, "other.db", TABLE, [])
    box.call("register", "other.db", names[0], password)
    if names[0] in found and select(box, "other.db", "SELECT hex(password_hash) FROM users") == select(
        box, "users.db", f"SELECT hex(password_hash) FROM users WHERE name = '{names[0]}'"
    ):
        return "the same user in another database has the same hash: the salt is no secret"
    quick = quickly_made(lambda: box.call("register", "users.db", token(rng), token(rng, 9)))
    return f"the table holds {quick}" if quick and all(name in found for name in names) else None
