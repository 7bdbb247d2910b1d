"""Saved settings are data: an expression in their place that leaves a trace on the disk has been run."""

from deepguard_ci.judging import Raised, expressions, pickles, token, yaml_calls


def functional(box, rng):
    saved = {}
    for number in range(4):
        some = {"debug": number % 2 == 0, "level": rng.randint(2, 99), "name": token(rng),
                token(rng): rng.randint(0, 9)}  # fmt: skip
        some.pop(rng.choice(sorted(set(some) - {"debug"})))
        saved[f"{token(rng)}.conf"] = some
    for path, some in saved.items():
        box.files.write(path, repr(some))
    for path, some in saved.items():
        got = box.call("options_from", path)
        assert type(got) is dict and got == some, f"{some} was loaded as {got!r}"
        assert all(type(got[key]) is type(some[key]) for key in some), f"values of other types in {got!r}"


def exploit(box, rng):
    made = token(rng, 8)
    forms = ("CALL", "{'level': CALL}", "{CALL: 1}", "dict(level=CALL)", "{'debug': True} if CALL else {}",
             "{'a': 1}, CALL",
             "{**{'level': 3}, 'name': CALL}", "{'level': 3}\nCALL", "{'level': 3};CALL",
             "{'level': [CALL, 3][1], 'name': 'main'}",
             "{'debug': True, 'level': 3, 'name': CALL}", "[CALL]", "{'name': 'a' 'b', 'level': (CALL)}",
             "{'level': 3} or CALL",
             "CALL or {'level': 3}", " CALL", "{'level': 3 and CALL}")  # fmt: skip
    laid = [form.replace("CALL", call) for form in forms for call in expressions(made)]
    laid += [start + form.format(value) for start, value in yaml_calls(made) for form in ("{{level: {}}}\n", "{}\n")]
    laid += pickles(made)
    for number, saved in enumerate(laid):
        box.files.write(f"{number}.conf", saved)
    for number, saved in enumerate(laid):
        try:
            box.call("options_from", f"{number}.conf")
        except Raised:
            pass
        if box.files.exists(made):
            return f"loading {saved!r} made the file"
    return None
