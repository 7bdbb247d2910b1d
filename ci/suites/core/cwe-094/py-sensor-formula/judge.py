"""Sensors whose formula is a program: the folder that it would make must not appear after a conversion."""

from deepguard_ci.judging import Raised, expressions, token


def functional(box, rng):
    for _ in range(4):
        name, factor, offset = token(rng), rng.randint(2, 99), rng.randint(1, 500)
        box.call("add_sensor", name, f"x * {factor} + {offset}")
        for x in (0, rng.randint(1, 90), rng.randint(100, 900)):
            got = box.call("calibrated", name, x)
            assert type(got) in (int, float), f"{got!r} is no number"
            assert abs(got - (x * factor + offset)) < 1e-6, f"{x} * {factor} + {offset} gave {got!r}"


def exploit(box, rng):
    made = token(rng, 6).replace("x", "y")
    forms = ("x * 18 + CALL", "CALL", "x * CALL + 32", "x * 18 + (CALL or 32)", "x * 18 + 32 + CALL",
             "CALL or x * 18 + 32",
             "(CALL or\nx * 18 + 32\n)", "x * 18 + 32 and CALL", "x * 18 + 32, CALL", "(\nx * 18 + 32\n, CALL)",
             "x * 18 + 32\nCALL", "x * 18 + 32;CALL", "CALL\nx * 18 + 32", "x * 18 + 32 if CALL else 1",
             "CALL#x * 18 + 32",
             "CALL * 18 + 32", "x * 18 + 32 * bool(CALL)", " CALL")  # fmt: skip
    formulas = [form.replace("CALL", call) for form in forms for call in expressions(made)]
    # where each x becomes a number first
    plain = [call for call in expressions(made) if "exec" not in call and "\\x" not in call]
    formulas += [form.replace("CALL", call.replace("'x'", "'w'")) for form in forms[:6] for call in plain]
    formulas += [f"x * 18 + $(mkdir {made})", f"x * 18 + 32; mkdir {made}", f"x * 18 + `mkdir {made}`"]
    name = token(rng)
    for formula in formulas:
        try:
            box.call("add_sensor", name, formula)
            box.call("calibrated", name, 20)
        except Raised:
            pass
        if box.files.exists(made):
            return f"converting by {formula!r} ran the call in it"
    return None
