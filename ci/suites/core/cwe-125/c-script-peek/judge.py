"""Scripts that fill their memory to the last byte, looked at up to the end and behind it."""

from deepguard_ci.judging import text


def functional(box, rng):
    script = text(rng, 5)
    at = rng.randint(1, len(script) - 8)
    for start, n in ((0, 0), (at, 0), (at, 1), (at, rng.randint(2, 7)), (0, len(script) - 1), (len(script) - 2, 1)):
        done = box.run(script, str(start), str(n))
        assert done.code == 0 and done.reply == str(ord(script[start + n])), f"{n} behind {start}: {done.replies}"


def exploit(box, rng):
    script = text(rng, 4).ljust(48, ";")
    size = len(script)
    for start, n in ((size, 0), (size - 1, 1), (size - 1, 2), (size - 3, 3), (0, size), (size - 4, 9), (size, 1)):
        done = box.run(script, str(start), str(n))
        if done.sanitizer:
            return f"{n} behind character {start} of {size}: {done.sanitizer}"
    return None
