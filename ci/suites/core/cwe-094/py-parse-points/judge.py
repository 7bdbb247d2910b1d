"""Text that holds a call instead of points must be refused or ignored, never executed."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    for size in (1, 2, 5):
        points = [(rng.randint(-999, 999), rng.randint(-999, 999)) for _ in range(size)]
        got = box.call("parse_points", str(points))
        assert type(got) is list and all(type(p) is tuple for p in got), f"{got!r} is no list of tuples"
        assert all(type(n) is int for p in got for n in p) and got == points, f"{points} was read as {got!r}"


def exploit(box, rng):
    for number, form in enumerate(("{}", "[{}]", "[({}, 2)]", "[(1, {})]", "[(1, 2), {}]", "{}, 3", "(1, {})")):
        for kind, code in enumerate((
                "__import__('os').mkdir('/box/NAME')", "open('/box/NAME','w').close()",
                "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
                ".__init__.__globals__['mkdir']('/box/NAME')")):
            name = f"{token(rng)}{number}{kind}"
            try:
                box.call("parse_points", form.format(code).replace("NAME", name))
            except Raised:
                pass
            if box.files.exists(name):
                return f"parse_points executed {form.format(code)!r}"
    return None
