"""Steps beyond either end of the heap block that holds the word."""

from deepguard_ci.judging import token


def functional(box, rng):
    word = token(rng, rng.randint(4, 15))
    for back in (0, 1, rng.randint(2, len(word) - 2), len(word) - 1):
        done = box.run(word, str(back))
        expected = str(ord(word[-1 - back]))
        assert done.code == 0 and done.reply == expected, f"{back} back from the end of {word!r} gave {done.replies}"


def exploit(box, rng):
    for length, back in ((7, 7), (7, 8), (3, 9), (0, 0), (12, 15), (7, -2), (15, -4)):
        done = box.run(token(rng, length) if length else "", str(back))
        if done.sanitizer:
            return f"{back} back from the end of {length} characters: {done.sanitizer}"
    return None
