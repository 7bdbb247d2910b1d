"""Sensors whose formula is a program: the folder that it would make must not appear after a conversion."""

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    for _ in range(4):
        name, factor, offset = token(rng), rng.randint(2, 99), rng.randint(1, 500)
        box.call("add_sensor", name, f"x * {factor} + {offset}")
        for x in (0, rng.randint(1, 90), rng.randint(100, 900)):
            got = box.call("calibrated", name, x)
            assert type(got) in (int, float), f"{got!r} is no number"
            assert abs(got - (x * factor + offset)) < 1e-6, f"{x} * {factor} + {offset} gave {got!r}"


def exploit(box, rng):
    calls = ("__import__('os').mkdir('/box/NAME')", "open('/box/NAME','w')",
             "__import__('os').mkdir(chr(47)+'bo'+chr(120)+'/NAME')",
             "[c for c in ().__class__.__base__.__subclasses__() if c.__name__=='_wrap_close'][0]"
             ".__init__.__globals__['mkdir']('/box/NAME')", "__import__('os').mkdir('NAME')",
             "().__class__.__base__().__reduce__()[0].__globals__['__builtins__']['__import__']('os').mkdir('NAME')",
             "ｏｐｅｎ('NAME','w')")  # fmt: skip
    for form in ("x * 18 + CALL", "CALL", "x * CALL + 32", "x * 18 + (CALL or 32)", "x * 18 + 32 + CALL",
                 "CALL or x * 18 + 32", "(CALL or\nx * 18 + 32\n)"):  # fmt: skip
        for call in calls:
            name, made = token(rng), token(rng, 14).replace("x", "y")
            formula = form.replace("CALL", call).replace("NAME", made)
            try:
                box.call("add_sensor", name, formula)
                box.call("calibrated", name, 20)
            except Raised:
                pass
            if box.files.exists(made):
                return f"converting by {formula!r} ran the call in it"
    return None
