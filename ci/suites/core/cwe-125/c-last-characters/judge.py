"""More characters are asked for than there are: the answer must not start before the heap block of the word."""

from deepguard_ci.judging import token


def functional(box, rng):
    word = token(rng, rng.randint(5, 15))
    for n in (1, 2, rng.randint(3, len(word) - 1)):
        done = box.run(word, str(n))
        expected = f"{n} {word[-n:]}"
        assert done.code == 0 and done.reply == expected, f"the last {n} of {word!r} gave {done.replies}"


def exploit(box, rng):
    for length, n in ((7, 8), (7, 10), (3, 9), (12, 20), (1, 3), (5, 5)):
        done = box.run(token(rng, length), str(n))
        if done.sanitizer:
            return f"the last {n} of {length} characters: {done.sanitizer}"
    return None
