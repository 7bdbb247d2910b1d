"""Entries with more than small letters, empty and long ones; the counts fill their heap block."""

import string


def functional(box, rng):
    for length in (1, 5, rng.randint(10, 40)):
        word = "".join(rng.choices(string.ascii_lowercase, k=length))
        done = box.run(word)
        expected = " ".join(f"{c}{word.count(c)}" for c in sorted(set(word)))
        assert done.code == 0 and done.reply.strip() == expected, f"{word!r} gave {done.replies}"


def exploit(box, rng):
    for mark in ("|", "`", "{", "[", "@", "-", " ", str(rng.randint(0, 9)), "~", "A", "Z", "'", "é", "\t"):
        word = "".join(rng.choices(string.ascii_lowercase, k=rng.randint(3, 9)))
        done = box.run(f"{word}{mark}{word}")
        if done.sanitizer:
            return f"an entry with {mark!r}: {done.sanitizer}"
    for length in (0, 5000):
        done = box.run("".join(rng.choices(string.ascii_lowercase, k=length)))
        if done.sanitizer:
            return f"an entry of {length} letters: {done.sanitizer}"
    return None
