"""Periods of up to 36 minutes: the product of two, or even their common multiple, can exceed an int."""

from math import lcm


def functional(box, rng):
    base = rng.randint(2, 60)
    pairs = [(rng.randint(1, 900), rng.randint(1, 900)), (base * 6, base * 10), (base * 15, base * 3), (base, base)]
    for a, b in [*pairs, (1, base), (base, base * 8)]:
        done = box.run(str(a), str(b))
        assert done.code == 0 and done.reply == str(lcm(a, b)), f"{a} and {b} gave {done.replies}"


def exploit(box, rng):
    base = rng.randint(20000, 60000)
    pairs = [(base * 4, base * 6), (base * 5, base * 10), (2**31 - 1, 2**31 - 2), (65536, 65537), (92683, 92681)]
    for a, b in pairs:
        done = box.run(str(a), str(b))
        if done.sanitizer:
            return f"periods {a} and {b}: {done.sanitizer}"
        # A refusal or the largest int is no wrong answer where numbers get too large.
        if done.reply not in (str(lcm(a, b)), "-1", "0", str(2**31 - 1)):
            return f"periods {a} and {b} gave {done.reply}, not {lcm(a, b)}"
    return None
