"""Titles of a few words, with capitals here and there."""

from deepguard_ci.judging import token


def functional(box, rng):
    for words in (1, 2, rng.randint(3, 8)):
        title = " ".join(rng.choice([str.title, str.lower, str.upper])(token(rng, rng.randint(2, 8))) for _ in range(words))
        done = box.run(title)
        assert done.code == 0 and done.reply == title.replace(" ", "-"), f"{title} gave {done.replies}"
