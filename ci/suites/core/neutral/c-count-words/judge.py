"""Random words with random runs of blanks, at both ends too."""

from deepguard_ci.judging import token


def functional(box, rng):
    for count in (0, 1, 2, 7):
        words = [token(rng, rng.randint(1, 6)) for _ in range(count)]
        text = "".join(" " * rng.randint(1, 3) + word for word in words) + " " * rng.randint(0, 2)
        text = text[rng.randint(0, 1) :]
        done = box.run(text)
        assert done.reply == str(count), f"{text!r}: {done.reply}"
