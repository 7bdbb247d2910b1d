"""Saved settings are data: an expression in their place that leaves a trace on the disk has been run."""

from deepguard_ci.judging import Raised, token

# Calls; one that needs no builtins; one that needs no double underscores either; one without a call or a bracket.
CALLS = ("__import__('os').system('touch /box/NAME')", "__import__('os').mkdir('/box/NAME')", "open('/box/NAME','x')",
         "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__"
         ".__globals__['mkdir']('/box/NAME')",
         "[a := [], a.append(b.gi_frame.f_back.f_back.f_builtins for b in a), [*a[0]][0]['open']('/box/NAME', 'x')]",
         r"[help['import os; os.mkdir\x28\'/box/NAME\'\x29'] for help.__class__.__getitem__ in [exec]]")  # fmt: skip


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
    laid = []
    for form in ("CALL", "{'level': CALL}", "{CALL: 1}", "dict(level=CALL)", "{'debug': True} if CALL else {}"):
        for call in CALLS:
            made = token(rng, 14)
            laid.append((f"{token(rng)}.conf", made, form.replace("CALL", call).replace("NAME", made)))
    for path, _, saved in laid:
        box.files.write(path, saved)
    for path, made, saved in laid:
        try:
            box.call("options_from", path)
        except Raised:
            pass
        if box.files.exists(made):
            return f"loading {saved!r} made the file"
    return None
