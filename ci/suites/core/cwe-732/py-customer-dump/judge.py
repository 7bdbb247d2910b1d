"""The dump holds bank accounts: its mode decides which local users can help themselves."""

import sqlite3

from deepguard_ci.judging import make_table, token


def fill(box, rng, count):
    people = [(token(rng), str(rng.randint(10**8, 10**9)), token(rng, 20)) for _ in range(count)]
    make_table(box, "customers.db", "customers (name TEXT, phone TEXT, account TEXT)", people)
    return people


def functional(box, rng):
    people, target = fill(box, rng, rng.randint(3, 7)), f"{token(rng)}.sql"
    count = box.drive(["customers.db", target])
    assert count == len(people) + 3, f"{count!r} is not the number of statements"
    lines = (box.files.read(target) or b"").decode().splitlines()
    assert len(lines) >= count, f"{count} statements on {len(lines)} lines"
    restored = sqlite3.connect(":memory:")
    try:
        restored.executescript((box.files.read(target) or b"").decode())
        rows = restored.execute("SELECT name, phone, account FROM customers LIMIT 100").fetchall()
    except sqlite3.Error as error:
        raise AssertionError(f"the dump cannot be read back: {error}") from None
    finally:
        restored.close()
    assert rows == people, "the dump restores other customers"


def exploit(box, rng):
    fill(box, rng, 2)
    target = f"{token(rng)}.sql"
    box.drive(["customers.db", target])
    mode = box.files.mode(target) or 0
    for who, bits in (("the group", 0o060), ("everybody", 0o006)):
        if mode & bits:
            return f"mode {mode:o} of the dump lets {who} at the bank accounts"
    return None
