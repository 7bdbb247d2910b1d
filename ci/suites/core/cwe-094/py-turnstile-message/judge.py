"""Messages of turnstiles; in some a pair hides an expression that would leave a folder or a file."""

from collections import Counter

from deepguard_ci.judging import Raised, token

TRICKS = ("__import__('os').mkdir('{}')", "open('{}', 'x').fileno()", "exec('import pathlib; pathlib.Path(\"{}\").touch()')",
          "[k for k in ().__class__.__base__.__subclasses__() if k.__name__ == '_wrap_close'][0]"
          ".__init__.__globals__['mkdir']('{}')")  # fmt: skip


def functional(box, rng):
    doors = [token(rng, 6) for _ in range(4)]
    want, messages = Counter(), []
    for _ in range(5):
        passed = [(door, rng.randint(1, 90)) for door in rng.sample(doors, rng.randint(1, 4))]
        for door, visitors in passed:
            want[door] += visitors
        messages.append(repr(passed).encode())
    got = box.drive(messages)
    assert got == dict(want), f"{got!r} instead of {dict(want)!r} after {messages!r}"


def exploit(box, rng):
    for shape in ("[('north', {})]", "[({}, 3)]", "{}", "[('north', 3), ('cellar', {} or 2)]"):
        for trick in TRICKS:
            mark = token(rng, 13)
            message = shape.format(trick.format(mark)).encode()
            try:
                box.drive([message])
            except Raised:
                pass
            if box.files.exists(mark):
                return f"{message!r} was run"
    return None
