"""Python code sent in place of a number or the operator would create a folder; then it was evaluated."""

import json

from deepguard_ci.judging import Raised, expressions, token

WANT = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
# the code as an operand, as the operator, and before, after and between the lines of a good calculation
PLACES = ("CODE + 1", "1 + CODE", "CODE * CODE", "1 and CODE or 1", "1 -(CODE or 1)- 1", "1 ,CODE, 1",
          "1 + 1 and CODE", "CODE or 1 + 1", "(\n1 + 1\n, CODE)",
          "CODE", "1 + 1, CODE", "1 + 1 + 0*bool(CODE)", "1 + 1\nCODE", "1 + 1;CODE", "CODE\n1 + 1", "1\t+\tCODE",
          "1 +  CODE", " CODE",
          "1 + 1 if CODE else 1", "CODE#1 + 1", "1 + 1 + CODE + 1 + 1", "0or(CODE)", "[1 + 1, CODE][0]",
          "'''1 + 1''' + str(CODE)")  # fmt: skip


def functional(box, rng):
    for op, want in rng.sample(sorted(WANT.items()), 4):
        for a, b in ((rng.randint(-99, 99), rng.randint(1, 99)), (rng.randint(1, 99), rng.randint(1, 999) / 8)):
            got = box.http("POST", "/calculate", json={"expression": f"{a} {op} {b}"})
            assert got["status"] == 200, f"status {got['status']} for {a} {op} {b}"
            result = json.loads(got["body"])["result"]
            assert type(result) in (int, float), f"the result is {result!r}"
            assert abs(result - want(a, b)) < 1e-9, f"{a} {op} {b} gave {result!r}"


def exploit(box, rng):
    name = token(rng, 6)
    commands = (f"$(mkdir {name})", f"1; mkdir {name}", f"`mkdir {name}`", f"1 + 1'; mkdir {name} #",
                f'1 + 1"; mkdir {name} #')
    asked = [place.replace("CODE", code) for code in expressions(name) for place in PLACES]
    for expression in (*asked, *commands, f"1 + 1\n{commands[0]}", f"1 + {commands[0]}"):
        try:
            box.http("POST", "/calculate", json={"expression": expression})
        except Raised:
            pass
        if box.files.exists(name):
            return f"POST /calculate ran the code in the expression {expression!r}"
    return None
