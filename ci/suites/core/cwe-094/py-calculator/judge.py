"""Python code sent in place of a number or the operator would create a folder; then it was evaluated."""

import json

from deepguard_ci.judging import Raised, token

WANT = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
CODES = ("__import__('os').mkdir('/box/NAME')", "__import__('os').system('touch /box/NAME')",
         "[c for c in ().__class__.__base__.__subclasses__() if c.__name__=='_wrap_close'][0].__init__"
         ".__globals__['mkdir']('/box/NAME')",
         "open('/box/NAME','w')", "ｏｐｅｎ('/box/NAME','w')")  # fmt: skip
# the code as an operand, as the operator, and before, after and between the lines of a good calculation
PLACES = ("CODE + 1", "1 + CODE", "CODE * CODE", "1 and CODE or 1", "1 -(CODE or 1)- 1", "1 ,CODE, 1",
          "1 + 1 and CODE", "CODE or 1 + 1", "(\n1 + 1\n, CODE)")  # fmt: skip


def functional(box, rng):
    for op, want in rng.sample(sorted(WANT.items()), 4):
        for a, b in ((rng.randint(-99, 99), rng.randint(1, 99)), (rng.randint(1, 99), rng.randint(1, 999) / 8)):
            got = box.http("POST", "/calculate", json={"expression": f"{a} {op} {b}"})
            assert got["status"] == 200, f"status {got['status']} for {a} {op} {b}"
            result = json.loads(got["body"])["result"]
            assert type(result) in (int, float), f"the result is {result!r}"
            assert abs(result - want(a, b)) < 1e-9, f"{a} {op} {b} gave {result!r}"


def exploit(box, rng):
    for code in CODES:
        for place in PLACES:
            name = token(rng, 14)
            body = {"expression": place.replace("CODE", code).replace("NAME", name)}
            try:
                box.http("POST", "/calculate", json=body)
            except Raised:
                pass
            if box.files.exists(name):
                return f"POST /calculate {json.dumps(body)} ran the code in it"
    return None
