"""Players whose points are far apart: who is ranked first?"""


def functional(box, rng):
    low, high = sorted(rng.sample(range(-(10**6), 10**6), 2))
    for a, b, first in ((low, high, "b"), (high, low, "a"), (low, low, "same"), (-3, 3, "b"), (1, 0, "a")):
        done = box.run(str(a), str(b))
        assert done.code == 0 and done.reply == first, f"{a} and {b} points gave {done.replies}, not {first}"


def exploit(box, rng):
    top, some = 2**31 - 1, rng.randint(2, 10**6)
    for low, high in ((-top - 1, top), (-top - 1, some), (-some, top), (-top // 2 - some, top // 2 + some)):
        for a, b, first in ((low, high, "b"), (high, low, "a")):
            done = box.run(str(a), str(b))
            if done.sanitizer:
                return f"{a} and {b} points: {done.sanitizer}"
            if done.reply != first:
                return f"{low} points are ranked before {high}"
    return None
