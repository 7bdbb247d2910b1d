"""Random words joined by blanks."""

from deepguard_ci.judging import token


def functional(box, rng):
    for count in (0, 1, 2, 7):
        words = [token(rng, rng.randint(1, 6)) for _ in range(count)]
        text = " ".join(words)
        done = box.run(text)
        assert done.reply == str(count), f"{text!r}: {done.reply}"
