"""What a user types as the name of the calculation may pick one, but never do anything of its own."""

from deepguard_ci.judging import Raised, token

TYPED = (
    "__import__('os').mkdir('/box/{}') or sum",
    "(lambda column: __import__('os').mkdir('/box/{}'))",
    "open('/box/{}', 'w').close",
    "[open('/box/{}', 'w'), max][1]",
    "max(values) or __import__('os').mkdir('/box/{}') or min",
)


def functional(box, rng):
    for _ in range(3):
        column = [rng.choice((rng.randint(-500, 500), rng.randint(-500, 500) / 4)) for _ in range(rng.randint(1, 9))]
        for how, expected in (("sum", sum(column)), ("min", min(column)), ("max", max(column)), ("len", len(column))):
            got = box.call("aggregate", column, how)
            assert type(got) in (int, float) and abs(got - expected) < 1e-6, f"{how} of {column} is {got!r}"


def exploit(box, rng):
    for typed in TYPED:
        name = token(rng)
        how = typed.format(name)
        try:
            box.call("aggregate", [3, 8.5], how)
        except Raised:
            pass
        if box.files.exists(name):
            return f"aggregate executed {how!r}"
    return "the user can end the program by typing exit" if ends(box, "exit") and not ends(box, token(rng)) else None


def ends(box, how):
    try:
        box.call("aggregate", [7, 2], how)
    except Raised as error:
        return error.kind == "SystemExit"
    return False
