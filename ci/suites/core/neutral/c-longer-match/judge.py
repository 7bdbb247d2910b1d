"""Keywords of which some share their first letters."""

from deepguard_ci.judging import token


def functional(box, rng):
    for alike in (0, 1, 2, 6):
        prefix = token(rng, rng.randint(2, 5))
        words = [prefix + token(rng, rng.randint(1, 4)) for _ in range(alike)] + [token(rng, rng.randint(3, 12)) for _ in range(4)]
        words.append(prefix)
        rng.shuffle(words)
        expected = next((i for i, word in enumerate(words) if word.startswith(prefix) and word != prefix), -1)
        done = box.run(prefix, *words)
        assert done.code == 0 and done.reply == str(expected), f"{prefix} in {words} gave {done.replies}"
