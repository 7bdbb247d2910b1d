"""The record lies alone in its own heap block: a name past its field, or one without an end, is seen."""

from deepguard_ci.judging import token


def functional(box, rng):
    for length in (1, rng.randint(2, 8), rng.randint(9, 14)):
        name = token(rng, length)
        done = box.run(name)
        assert done.code == 0 and done.reply == f"7 {name}", f"the name {name!r} gave {done.replies}"


def exploit(box, rng):
    for length in (15, 16, 17, 24, 200):
        done = box.run(token(rng, length))
        if done.sanitizer:
            return f"a name of {length} characters: {done.sanitizer}"
    return None
