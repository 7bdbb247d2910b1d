"""Texts whose longest line is the first, the last or one between, with and without a line end behind the last."""

from deepguard_ci.judging import token


def functional(box, rng):
    texts = ["", "\n", "a", "a\n", "\nab", "ab\n\n", "a b\nab"]
    for place in (0, 1, 2, 3):
        lines = [token(rng, rng.randint(1, 9)) for _ in range(4)]
        lines[place] = f"{token(rng, rng.randint(5, 8))} {token(rng, rng.randint(4, 20))}"
        lines.insert(rng.randint(1, 3), "")
        texts += ["\n".join(lines), "\n".join(lines) + "\n"]
    done = box.run(*texts)
    for text, got in zip(texts, done.replies, strict=False):
        expected = max(map(len, text.split("\n")))
        assert got == str(expected), f"{text!r}: {got}, not {expected}"
    assert done.code == 0 and len(done.replies) == len(texts), f"{len(done.replies)} answers, exit {done.code}"
