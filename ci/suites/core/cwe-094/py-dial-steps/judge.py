"""A player types Python where a number belongs; if a folder of that name is there afterwards, it was run."""

from deepguard_ci.judging import Raised, token

SIGNS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}


def functional(box, rng):
    for count in (0, 1, 2, 4, 6):
        number = want = rng.randint(2, 60)
        steps = []
        for place in range(count):
            sign, value = "+*-"[place % 3] if count > 2 else rng.choice("+-*"), rng.randint(2, 15)
            steps.append(f"{sign}{value}")
            want = SIGNS[sign](want, value)
        got = box.call("turn_dial", number, steps)
        assert type(got) is int and got == want, f"{number} and {steps} gave {got!r}, not {want}"


def exploit(box, rng):
    for code in ("__import__('os').mkdir('NAME')", "(__import__('os').mkdir('NAME') or 1)",
                 "len([__import__('os').system('mkdir NAME')])", "1;__import__('os').mkdir('NAME')",
                 "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0]"
                 ".__init__.__globals__['mkdir']('NAME')"):  # fmt: skip
        for sign in ("+", "*", "-", ""):
            name = token(rng, 14)
            step = sign + code.replace("NAME", f"/box/{name}")
            try:
                box.call("turn_dial", 7, ["+1", step])
            except Raised:
                pass
            if box.files.exists(name):
                return f"the step {step!r} was run as Python"
    return None
