"""Saved settings are data: an expression in their place that leaves a trace on the disk has been run."""

from deepguard_ci.judging import Raised, token

DEFAULTS = {"debug": False, "level": 1, "name": "main"}


def functional(box, rng):
    for _ in range(4):
        some = {"debug": rng.random() < 0.5, "level": rng.randint(2, 99), "name": token(rng), token(rng): 7}
        for key in rng.sample(sorted(some), rng.randint(1, 2)):
            del some[key]
        got = box.call("load_settings", repr(some))
        assert type(got) is dict and got == DEFAULTS | some, f"{some} was loaded as {got!r}"
        assert all(type(v) in (bool, int, str) for v in got.values()), f"values of other types in {got!r}"
        assert type(got["debug"]) is bool, f"debug is {got['debug']!r}"


def exploit(box, rng):
    calls = ("__import__('os').system('touch /box/NAME')", "__import__('os').mkdir('/box/NAME')",
             "open('/box/NAME','x')", "[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__"
             ".__globals__['mkdir']('/box/NAME')")
    for form in ("CALL", "{'level': CALL}", "{CALL: 1}", "dict(level=CALL)", "{'debug': True} if CALL else {}"):
        for call in calls:
            name = token(rng, 14)
            saved = form.replace("CALL", call).replace("NAME", name)
            try:
                box.call("load_settings", saved)
            except Raised:
                pass
            if box.files.exists(name):
                return f"load_settings({saved!r}) made the file"
    return None
