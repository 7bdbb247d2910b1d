"""A rule that makes a folder when it is evaluated as code."""

from deepguard_ci.judging import Raised, token

RULES = {">=": lambda a, b: a >= b, "<": lambda a, b: a < b, "==": lambda a, b: a == b}


def functional(box, rng):
    for sign, right in RULES.items():
        limit = rng.randint(5, 60)
        for age in (limit - 1, limit, limit + 1):
            got = box.call("admits", f"{sign} {limit}", age)
            assert got is right(age, limit), f"age {age}, rule {sign} {limit}: {got!r}"


def exploit(box, rng):
    for form in (">= __import__('os').mkdir('/box/NAME')", ">= 0 or __import__('os').mkdir('/box/NAME')",
                 "< 0 or __import__('os').mkdir('/box/NAME')", "__import__('os').mkdir('/box/NAME')",
                 "== [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
                 ".__init__.__globals__['mkdir']('/box/NAME')"):  # fmt: skip
        name = token(rng, 14)
        try:
            box.call("admits", form.replace("NAME", name), 30)
        except Raised:
            pass
        if box.files.exists(name):
            return f"the rule {form!r} was run as code"
    return None
