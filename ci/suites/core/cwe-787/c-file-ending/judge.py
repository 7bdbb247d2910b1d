"""File names that end in a long word behind the dot."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, 3, rng.randint(2, 5), 6):
        ending = token(rng, length)
        done = box.run(f"{token(rng, rng.randint(1, 20))}.{ending}")
        assert done.code == 0 and done.reply == ending, f".{ending} gave {done.replies}"


def exploit(box, rng):
    for length in (8, 9, 12, rng.randint(20, 90), 230):
        done = box.run(f"{token(rng, 5)}.{token(rng, length)}")
        if done.sanitizer:
            return f"an ending of {length} letters: {done.sanitizer}"
    return None
