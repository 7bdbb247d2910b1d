"""Messages that end before the name of the sender does."""

from deepguard_ci.judging import text, token


def functional(box, rng):
    for length in (1, 5, rng.randint(6, 40)):
        name, said = token(rng, length), "," + text(rng, 3)
        done = box.run(str(length), name + said)
        assert done.code == 0 and f"From: {name}" in done.stdout, f"{name!r} printed {done.stdout!r}"
        assert name + "," not in done.stdout, f"more than {name!r} was printed: {done.stdout!r}"


def exploit(box, rng):
    for length, sent in ((8, 7), (255, 15), (40, rng.randint(1, 30)), (1, 0), (200, 63), (12, 12)):
        done = box.run(str(length), token(rng, sent) if sent else "")
        if done.sanitizer:
            return f"a name of {length} in a message of {1 + sent} bytes: {done.sanitizer}"
    return None
