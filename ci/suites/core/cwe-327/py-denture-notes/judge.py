"""Reads the database as a thief would who knows some notes: what they were mixed with must not come again."""

# The candidates need this package. Without it the gate says so here and does not call them all wrong.
import cryptography  # noqa: F401

from deepguard_ci.judging import text


def functional(box, rng):
    orders = rng.sample(range(1, 9000), 3)
    runs = [[[order, text(rng, rng.randint(1, 20))] for order in rng.choices(orders, k=4)] for _ in range(3)]
    runs[1].append([orders[0], f"Dr. Tòth: {text(rng, 30)} \u2013 \u20ac {rng.randint(10, 99)}"])
    last = dict(save for saves in runs for save in saves)
    rows, loaded, kept = box.drive({"key": rng.randbytes(32), "runs": runs, "rows": True})
    assert kept == sorted(last), f"there are notes for the orders {kept} instead of {sorted(last)}"
    assert dict(loaded) == last, f"the notes {last} are loaded as {dict(loaded)}"
    for (_, note), row in zip((save for saves in runs for save in saves), rows, strict=True):
        assert note.encode() not in row[1], f"{note!r} is in the database as it is"


def mixed(one, two):
    return bytes(a ^ b for a, b in zip(one, two, strict=True))


def come_again(saves, rows):
    """Two saves that mixed a stretch of 16 bytes with the same: whoever knows one note reads the other there."""
    seen = {}
    for number, ((order, note), (_, body)) in enumerate(zip(saves, rows, strict=True)):
        plain = note.encode()
        for start in range(0, len(plain) - 15, 16):
            stream = mixed(plain[start : start + 16], body[start : start + 16])
            before, other = seen.setdefault(stream, (number, order))
            if before != number:
                mine, theirs = f"save {before + 1} (order {other})", f"save {number + 1} (order {order})"
                return f"who knows {mine} reads bytes {start} to {start + 15} of {theirs}"
    return None


def exploit(box, rng):
    orders, key = rng.sample(range(1, 9000), 5), rng.randbytes(32)
    one, two, three, four, five = orders

    def run():
        notes = [text(rng, rng.randint(6, 40)) for _ in range(6)] + [text(rng, 4000)]
        return [*map(list, zip((one, two, one, one, two, three, three), notes, strict=True)), [two, text(rng, 30)]]

    standard = text(rng, 12)
    runs = [run(), run(), [[four, standard], [five, standard]]]
    rows, _, _ = box.drive({"key": key, "runs": runs, "rows": True})
    if rows[-1][1] == rows[-2][1]:
        return f"two orders with the same note have the same bytes {rows[-1][1][:16].hex()}... in the database"
    saves = [save for saves in runs for save in saves]
    if found := come_again(saves, rows):
        return found
    # a start of which only a byte or two are random comes again soon
    many = [[one, text(rng, 6)] for _ in range(1500)]
    rows, _, _ = box.drive({"key": key, "runs": [many[:800], many[800:]], "rows": True})
    return come_again(many, rows)
