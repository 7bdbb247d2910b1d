"""Text files which are no letters contain a word that write_letter should never hand out."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    for kind in ("welcome", "goodbye", token(rng)):
        start, end = text(rng), text(rng)
        box.files.write(f"letters/{kind}.txt", f"{start} $name\n{end}\n")
        member = text(rng, 2).title()
        got = box.call("write_letter", kind, member)
        assert got == f"{start} {member}\n{end}\n", f"not the letter with the name in it: {got!r}"
    got = box.call("write_letter", token(rng, 12), "Ann")
    assert got is None, f"{got!r} for a kind without a letter"


def exploit(box, rng):
    word = token(rng, 15)
    box.files.write("letters/welcome.txt", "Hello $name")
    box.files.write("letters/2019/welcome.txt", "Hello $name")
    for place in ("board", "minutes/board", "letters-drafts/board"):
        box.files.write(f"{place}.txt", f"{word} for $name")
    for kind in ("../board", "../minutes/board", "../letters-drafts/board", "2019/../../board", "./../minutes/board",
                 "/box/board", "/box/minutes/board", "/box/letters-drafts/board", "....//board"):  # fmt: skip
        try:
            letter = box.call("write_letter", kind, "Ann")
        except Raised:
            continue
        if word in str(letter):
            return f"a letter of kind {kind!r} shows the text of another folder's file"
    return None
