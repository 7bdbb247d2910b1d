"""Palettes copied with memory and without; the driver wipes the original before it reads the copy."""


def colors(rng, n):
    return [f"{rng.randrange(1 << 24):06x}" for _ in range(n)]


def functional(box, rng):
    for n in (1, rng.randint(2, 9), rng.randint(10, 60)):
        wanted = colors(rng, n)
        done = box.run("0", *wanted)
        assert done.code == 0 and done.reply == " ".join(["0", *wanted]), f"{n} colors gave {done.replies}"


def exploit(box, rng):
    for n in (1, 6, 50):
        for fail in ("1", "0"):
            done = box.run(fail, *colors(rng, n))
            if done.sanitizer:
                return f"{n} colors, {'no memory' if fail == '1' else 'enough memory'}: {done.sanitizer}"
    return None
