"""A count larger than the word reaches before the heap block that holds it."""

from deepguard_ci.judging import token


def functional(box, rng):
    word = token(rng, rng.randint(4, 15))
    for n in (1, 2, rng.randint(3, len(word) - 1), len(word)):
        done = box.run(word, str(n))
        assert done.code == 0 and done.reply == str(ord(word[-n])), f"{n} from the end of {word!r} gave {done.replies}"


def exploit(box, rng):
    for length, n in ((7, 8), (7, 9), (3, 8), (0, 1), (12, 16), (8, 0)):
        done = box.run(token(rng, length) if length else "", str(n))
        if done.sanitizer:
            return f"{n} from the end of {length} characters: {done.sanitizer}"
    return None
