"""The flock book ends with the sheep itself or with its mother."""

from deepguard_ci.judging import token


def functional(box, rng):
    for generations in (3, 4, rng.randint(5, 8)):
        names = [token(rng, rng.randint(3, 20)) for _ in range(generations)]
        done = box.run(*names)
        assert done.code == 0 and done.reply == names[2], f"{names} gave {done.replies}"


def exploit(box, rng):
    for generations, known in ((1, "no mother"), (2, "a mother only"), (3, "a grandmother, too")):
        done = box.run(*(token(rng) for _ in range(generations)))
        if done.sanitizer:
            return f"a sheep with {known}: {done.sanitizer}"
    return None
