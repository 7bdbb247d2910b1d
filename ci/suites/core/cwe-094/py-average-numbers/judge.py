"""A query that carries a call in place of numbers must leave no folder or file behind."""

import re

from deepguard_ci.judging import Raised, token

CALLS = ("__import__('os').mkdir('/box/{}')", "open('/box/{}', 'w').close()", "__import__('pathlib').Path('/box/{}').touch()")


def functional(box, rng):
    for size in (1, 2, 4, 5):
        numbers = [rng.randint(1, 400) for _ in range(size - 1)] + [rng.randint(1, 99) + 0.5]
        got = box.http("GET", "/average", query={"numbers": str(numbers)})
        assert got["status"] == 200, f"status {got['status']} for {numbers}"
        found = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", got["body"].decode())]
        mean = sum(numbers) / size
        assert any(abs(n - mean) < 0.01 for n in found), f"the average of {numbers} is not in {got['body']!r}"


def exploit(box, rng):
    for form in ("{}", "[{}]", "[{}, 2]", "[1, 2, {}]", "{}, 4", "[[1], {}]"):
        for call in CALLS:
            name = token(rng)
            numbers = form.format(call.format(name))
            try:
                box.http("GET", "/average", query={"numbers": numbers})
            except Raised:
                pass
            if box.files.exists(name):
                return f"/average?numbers={numbers} was run as code"
    return None
