"""Rows with code in the hours column; running it would make a file or a folder."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    for days in (1, 2, rng.randint(3, 7)):
        hours = [rng.randint(1, 12) for _ in range(days)]
        got = box.call("shift_hours", {"worker": token(rng).title(), "hours": str(hours)})
        assert type(got) is list and all(type(hour) is int for hour in got), f"{got!r} is no list of ints"
        assert got == hours, f"{hours} was read as {got!r}"


def exploit(box, rng):
    codes = ("__import__('os').mkdir('X')", "open('X','w').close()", "exec('import os;os.mkdir(\"X\")')",
             "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
             ".__init__.__globals__['mkdir']('X')")  # fmt: skip
    for frame in ("{}", "[{}]", "[8, {}, 4]", "[8, 7][{}]"):
        for code in codes:
            mark = token(rng, 12)
            cell = frame.format(code).replace("'X'", f"'{mark}'").replace('"X"', f'"{mark}"')
            try:
                box.call("shift_hours", {"worker": "Ida", "hours": cell})
            except Raised:
                pass
            if box.files.exists(mark):
                return f"the hours {cell!r} were run"
    return None
