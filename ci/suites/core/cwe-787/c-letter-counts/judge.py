"""Entries with more than small letters; the counts fill their heap block."""

import string


def functional(box, rng):
    for length in (1, 5, rng.randint(10, 40)):
        word = "".join(rng.choices(string.ascii_lowercase, k=length))
        done = box.run(word)
        expected = " ".join(f"{c}{word.count(c)}" for c in sorted(set(word)))
        assert done.code == 0 and done.reply.strip() == expected, f"{word!r} gave {done.replies}"


def exploit(box, rng):
    for mark in ("|", "`", "-", "}", " ", str(rng.randint(0, 9)), "~", "A", "Z", "'"):
        word = "".join(rng.choices(string.ascii_lowercase, k=rng.randint(3, 9)))
        done = box.run(f"{word}{mark}{word}")
        if done.sanitizer:
            return f"an entry with {mark!r}: {done.sanitizer}"
    return None
