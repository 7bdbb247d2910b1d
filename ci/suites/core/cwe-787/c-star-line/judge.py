"""Names of stars that fill their place in the record, and longer ones; the record is a heap block with the name last."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(4, 9), 14):
        star, magnitude = token(rng, length).capitalize(), rng.randint(-140, 900) / 100
        done = box.run(f"{star} {magnitude:.2f}")
        assert done.code == 0 and done.reply == f"1 {star} {magnitude:.2f}", f"{star} {magnitude:.2f} gave {done.replies}"
    for _ in range(2):
        done = box.run(token(rng, 7))
        assert done.code == 0 and done.reply == "0", f"a line without a magnitude gave {done.replies}"


def exploit(box, rng):
    for length in (15, 16, 17, rng.randint(18, 40), 90, 400):
        done = box.run(f"{token(rng, length)} {rng.randint(10, 99) / 10}")
        if done.sanitizer:
            return f"the name of a star with {length} characters: {done.sanitizer}"
        assert done.replies, f"no answer to a name of {length} characters"
    return None
