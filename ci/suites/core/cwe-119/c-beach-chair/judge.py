"""Chairs that the beach does not have: just behind the last one, far behind it, below zero."""


def after(chairs, wanted):
    """What the driver answers: 0 or 1 for each guest, then the bytes."""
    rented = [0] * (chairs // 8)
    said = ""
    for chair in wanted:
        bit = 1 << chair % 8
        said += "0" if rented[chair // 8] & bit else "1"
        rented[chair // 8] |= bit
    return " ".join([said, *(f"{byte:02x}" for byte in rented)])


def functional(box, rng):
    for chairs in (8, 16, 8 * rng.randint(3, 12)):
        for wanted in ([0], [chairs - 1], [chairs - 1, chairs - 8, chairs - 1], rng.sample(range(chairs), 7),
                       rng.choices(range(min(chairs, 9)), k=12), [*range(chairs), rng.randrange(chairs)]):  # fmt: skip
            done = box.run(str(chairs), *map(str, wanted))
            good = done.code == 0 and done.reply == after(chairs, wanted)
            assert good, f"of {chairs} chairs {wanted} were wanted: {done.replies}"


def exploit(box, rng):
    for chairs in (8, 32, 8 * rng.randint(3, 20)):
        here = rng.randrange(chairs)
        box.run(str(chairs), str(here))  # one who ends the program over a wrong chair has answered here
        wrong = [chairs, -8, chairs + 8, -16, chairs + rng.randint(9, 60), -8 * rng.randint(3, 9), chairs * 4 + 16,
                 800 + 8 * rng.randint(0, 99), 2_000_000_000, -2_000_000_000, -9, -15, chairs + 7]  # fmt: skip
        for chair in wrong:
            done = box.run(str(chairs), str(here), str(chair))
            if done.sanitizer and "ABRT" not in done.sanitizer:  # abort() is a way to refuse it
                return f"chair {chair} of {chairs} was wanted: {done.sanitizer}"
    return None
