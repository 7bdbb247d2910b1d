"""Characters on both sides of a to z in the table of characters."""

POINTS = dict(zip("abcdefghijklmnopqrstuvwxyz", (1, 3, 3, 2, 1, 4, 2, 4, 1, 8, 5, 1, 3,
                                                 1, 1, 3, 10, 1, 1, 1, 1, 4, 4, 8, 4, 10), strict=True))  # fmt: skip


def functional(box, rng):
    for letter in ("a", "z", "q", *rng.sample("bcdefghijklmnoprstuvwxy", 4)):
        done = box.run(str(ord(letter)))
        assert done.code == 0 and done.reply == str(POINTS[letter]), f"{letter} gave {done.replies}"


def exploit(box, rng):
    for character in ("{", "}", "~", "`", "_", "Z", "A", "?", " ", "\xe9", "\0"):
        code = ord(character) if character < "\x80" else ord(character) - 256
        done = box.run(str(code))
        if done.sanitizer:
            return f"the character {character!r}: {done.sanitizer}"
    return None
