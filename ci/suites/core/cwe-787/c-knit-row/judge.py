"""The row is a heap block of the given size, which in the exploit is too short for the pattern."""


def booklet(rng, pairs):
    counts = [rng.randint(1, 9) for _ in range(pairs)]
    letters = rng.choices("kpysmt", k=pairs)
    return "".join(f"{n}{c}" for n, c in zip(counts, letters)), "".join(c * n for n, c in zip(counts, letters))


def functional(box, rng):
    for pairs in (1, 2, rng.randint(3, 6)):
        pattern, stitches = booklet(rng, pairs)
        done = box.run(pattern, str(len(stitches) + rng.randint(8, 40)))
        assert done.code == 0 and done.reply == f"{len(stitches)} {stitches}", f"{pattern!r} gave {done.replies}"


def exploit(box, rng):
    for pairs, missing in ((2, 0), (1, 0), (6, 0), (5, 1), (4, 2), (9, 15), (30, 80)):
        pattern, stitches = booklet(rng, pairs)
        size = max(1, len(stitches) - missing)
        done = box.run(pattern, str(size))
        if done.sanitizer:
            return f"{len(stitches)} stitches in a row of {size} chars: {done.sanitizer}"
    return None
