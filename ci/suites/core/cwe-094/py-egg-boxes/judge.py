"""A farmer types Python instead of boxes and eggs; a folder of that name tells that it was run."""

from deepguard_ci.judging import Raised, expressions, token

FORMS = ("CODE", "CODE*12", "30*CODE", "30*CODE*12", "30*12+CODE", "30*12 and CODE", "(CODE or\n30*12\n)",
         "30*12\nCODE", "30*12;CODE", "CODE\n30*12", "30*12,CODE", "30*12 if CODE else 1", "(\n30*12\n,CODE)",
         "30*12*0*bool(CODE)",
         "CODE#30*12", " CODE", "30 * CODE", "[30*12,CODE][0]", "0or(CODE)")


def functional(box, rng):
    for _ in range(5):
        boxes, eggs = rng.randint(2, 90), rng.randint(3, 40)
        got = box.call("count_eggs", f"{boxes}*{eggs}")
        assert type(got) in (int, float) and got == boxes * eggs, f"{got!r} eggs in {boxes}*{eggs}"


def exploit(box, rng):
    name = token(rng, 6).replace("x", "y")
    commands = (f"$(mkdir {name})", f"30*12; mkdir {name}", f"`mkdir {name}`", f"30*12'; mkdir {name} #",
                f'30*12"; mkdir {name} #')
    asked = [form.replace("CODE", code) for code in expressions(name) for form in FORMS]
    for amount in (*asked, *commands, f"30*{commands[0]}", f"30*12\n{commands[0]}"):
        try:
            box.call("count_eggs", amount)
        except Raised:
            pass
        if box.files.exists(name):
            return f"the amount {amount!r} was run as Python"
    return None
