"""Asks for orders; some attributes go on with code that would make a folder."""

from deepguard_ci.judging import Raised, token

FIELDS = ("name", "length", "berths", "price")


def fleet(rng, size):
    columns = [[token(rng) for _ in range(size)], [length / 4 for length in rng.sample(range(20, 90), size)],
               rng.sample(range(1, 30), size), rng.sample(range(500, 90000), size)]  # fmt: skip
    return [list(row) for row in zip(*columns)]


def functional(box, rng):
    for place, field in enumerate(FIELDS):
        boats = fleet(rng, 7)
        for sign in ("", "-"):
            want = [boat[0] for boat in sorted(boats, key=lambda boat: boat[place], reverse=bool(sign))]
            got = box.drive([boats, sign + field])
            assert list(got) == want, f"{sign + field}: {got!r} instead of {want!r}"


def exploit(box, rng):
    for make in ("__import__('os').mkdir('{}')", "open('{}', 'w').name", "exec('import os; os.makedirs(\"{}\")')"):
        for field in ("price and {}", "{} or 1", "name, {}", "length if {} else 0", "__eq__({})", "-berths + len(str({}))"):
            mark = token(rng, 15)
            asked = field.format(make.format(mark))
            try:
                box.drive([fleet(rng, 3), asked])
            except Raised:
                pass
            if box.files.exists(mark):
                return f"{asked!r} was evaluated as an attribute"
    return None
