"""The allocation is made to fail: a function that does not check writes through NULL."""

from deepguard_ci.judging import token


def functional(box, rng):
    for _ in range(3):
        a, b = token(rng, rng.randint(1, 30)), token(rng, rng.randint(1, 30))
        done = box.run("0", a, b)
        assert done.code == 0 and done.reply == f"{a} {b}", f"join_words({a!r}, {b!r}) gave {done.replies}"


def exploit(box, rng):
    for size in (1, 20):
        done = box.run("1", token(rng, size), token(rng, size))
        if done.sanitizer:
            return f"malloc failed: {done.sanitizer}"
        assert done.reply == "(null)", "no NULL after a failed allocation"
        done = box.run("0", token(rng, size), token(rng, size))
        if done.sanitizer:
            return f"words of {size} characters: {done.sanitizer}"
    return None
