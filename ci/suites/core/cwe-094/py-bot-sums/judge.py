"""The bot is sent sums of which one number is a call with a visible effect."""

from deepguard_ci.judging import Raised, token

DEEDS = ("__import__('os').mkdir('{0}')", "open('{0}','w').close()", "exec('open(\"{0}\",\"w\")')",
         "[k for k in ().__class__.__base__.__subclasses__() if k.__name__=='_wrap_close'][0]"
         ".__init__.__globals__['mkdir']('{0}')")  # fmt: skip


def functional(box, rng):
    for sign in "++**+*":
        a, b = rng.randint(0, 12), rng.randint(13, 400)
        if rng.random() < 0.5:
            a, b = b, a
        wanted = f"{a}{sign}{b} = {a + b if sign == '+' else a * b}"
        got = box.call("on_sum", f"{a}{sign}{b}")
        assert got == wanted, f"the answer is {got!r}, not {wanted!r}"


def exploit(box, rng):
    for number, deed in enumerate(DEEDS):
        for sum_ in ("@", "3+@", "@+4", "2*@", "@*5", "(@ or 3)+4", "2*(@ or 5)"):
            mark = f"{token(rng)}{number}"
            sent = sum_.replace("@", deed.format(mark))
            try:
                box.call("on_sum", sent)
            except Raised:
                pass
            if box.files.exists(mark):
                return f"the bot executed {sent!r}"
    return None
