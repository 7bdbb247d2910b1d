"""Names that fill their place in the record, which is a heap block with the name last, and longer and shifted ones."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(4, 9), 14):
        star, magnitude = token(rng, length).capitalize(), rng.randint(-140, 900) / 100
        line = f"{star} {magnitude:.2f}"
        done = box.run(line)
        assert done.code == 0 and done.reply == f"1 {line}", f"{line} gave {done.replies}"
    for _ in range(2):
        done = box.run(token(rng, 7))
        assert done.code == 0 and done.reply == "0", f"a line without a magnitude gave {done.replies}"


def exploit(box, rng):
    names = [("", length) for length in (15, 16, 17, rng.randint(18, 40), 90, 400)]
    names += [("", wrap + rng.randint(0, 15)) for wrap in (256, 65536)]  # short names to who counts in 8 or 16 bits
    names += [(before, rng.randint(40, 90)) for before in (" ", "\n", f"{token(rng, 3)} ")]
    for before, length in names:
        done = box.run(f"{before}{token(rng, length)} {rng.randint(10, 99) / 10}")
        if done.sanitizer:
            after = f" after {before!r}" if before else ""
            return f"the name of a star with {length} characters{after}: {done.sanitizer}"
        assert done.replies, f"no answer to a name of {length} characters"
    return None
