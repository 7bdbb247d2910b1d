"""Labels in which the search for the last character that is no blank would leave the start."""

from deepguard_ci.judging import text


def functional(box, rng):
    for blanks in (0, 1, rng.randint(2, 9), 30):
        label = text(rng, rng.randint(1, 4))
        for before in ("", "  "):
            done = box.run(before + label + " " * blanks)
            expected = str(len(before + label))
            assert done.code == 0 and done.reply == expected, f"{before + label!r} and {blanks} gave {done.replies}"


def exploit(box, rng):
    for blanks in (0, 1, 2, 8, 16, rng.randint(17, 60)):
        done = box.run(" " * blanks)
        if done.sanitizer:
            return f"a label of {blanks} blanks: {done.sanitizer}"
    return None
