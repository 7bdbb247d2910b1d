"""Questions with a call in them: the folder of the call would show that it ran."""

from deepguard_ci.judging import Raised, token

CALLS = ("__import__('os').mkdir('NEW')", "open('NEW', 'w')", "exec('import os;os.mkdir(\"NEW\")')",
         "[t for t in ().__class__.__base__.__subclasses__() if t.__name__ == '_wrap_close'][0].__init__.__globals__['mkdir']('NEW')")


def functional(box, rng):
    for _ in range(5):
        a, b = rng.randint(2, 99), rng.randint(2, 99)
        got = box.call("evaluate", f"{a} + {b}")
        assert type(got) in (int, float) and got == a + b, f"{a} + {b} gave {got!r}"


def exploit(box, rng):
    for form in ("CALL", "7 + CALL", "CALL + 8", "7 + 8 if CALL else 1", "7 + (CALL or 8)"):
        for call in CALLS:
            name = token(rng, 13)
            question = form.replace("CALL", call.replace("NEW", name))
            try:
                box.call("evaluate", question)
            except Raised:
                pass
            if box.files.exists(name):
                return f"the question {question!r} was run"
    return None
