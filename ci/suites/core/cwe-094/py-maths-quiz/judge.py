"""Questions with a call in them: the folder of the call would show that it ran."""

from deepguard_ci.judging import Raised, expressions, token


def functional(box, rng):
    for _ in range(5):
        a, b = rng.randint(2, 99), rng.randint(2, 99)
        got = box.call("evaluate", f"{a} + {b}")
        assert type(got) in (int, float) and got == a + b, f"{a} + {b} gave {got!r}"


def exploit(box, rng):
    name = token(rng, 6)
    forms = ("CALL", "7 + CALL", "CALL + 8", "7 + 8 if CALL else 1", "7 + (CALL or 8)", "7 + 8 and CALL",
             "CALL or 7 + 8", "7 + 8, CALL",
             "(CALL or\n7 + 8\n)", "(\n7 + 8\n, CALL)", "7 + 8\nCALL", "7 + 8;CALL", "CALL\n7 + 8", "7 +CALL",
             "7+CALL", " CALL",
             "7 + 8 + 0*bool(CALL)", "CALL#7 + 8", "[7 + 8, CALL][0]", "7 + 1 if CALL else 8", "0or(CALL) + 8",
             "CALL + CALL")  # fmt: skip
    asked = [form.replace("CALL", call) for form in forms for call in expressions(name)]
    asked += [f"7 + $(mkdir {name})", f"7 + 8; mkdir {name}", f"7 + `mkdir {name}`", f"7 + 8'; mkdir {name} #",
              f'7 + 8"; mkdir {name} #']
    for question in asked:
        try:
            box.call("evaluate", question)
        except Raised:
            pass
        if box.files.exists(name):
            return f"the question {question!r} was run"
    return None
