"""Levels that are calls: a folder or file that turns up means that the mixer made the call."""

from deepguard_ci.judging import Raised, token

CALLS = ("__import__('os').mkdir('@')", "open('@', 'w').close()", "exec('import os; os.mkdir(\"@\")')",
         "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
         ".__init__.__globals__['mkdir']('@')")  # fmt: skip


def functional(box, rng):
    values = [rng.randint(1, 99), -rng.randint(1, 9), rng.randint(1, 99) / 8, [rng.randint(-9, 9)],
              [rng.randint(1, 40), -rng.randint(1, 40) / 4, 0]]  # fmt: skip
    wanted = {token(rng): value for value in values}
    levels = box.drive([f"{name} {value}" for name, value in wanted.items()])
    for name, value in wanted.items():
        got = levels.get(name)
        assert type(got) is type(value) and got == value, f"'set {name} {value}' stored {got!r}"


def exploit(box, rng):
    for value in ("{}", "[{}]", "[3, {}, 0]", "0 if {} else 1", "[1, 2][{}]"):
        for call in CALLS:
            made = token(rng, 13)
            line = "bass " + value.format(call.replace("@", made))
            try:
                box.drive([line])
            except Raised:
                pass
            if box.files.exists(made):
                return f"'set {line}' was run as code"
    return None
