"""Disks with strange names, encodings and targets; a canary file shows that a shell ran more than iconv."""

from deepguard_ci.judging import Raised, text, token

TAILS = ("; touch {} ;", ";touch {} #", "&& touch {}", "|| touch {}", "| touch {}", "& touch {} &", "$(touch {})", "`touch {}`",
         "\ntouch {}\n", "'; touch {} #", "\"; touch {} #")  # fmt: skip


def functional(box, rng):
    for number, (encoding, codec) in enumerate((("ISO-8859-1", "latin-1"), ("UTF-16", "utf-16"))):
        words = f"{text(rng)} Käse für Zoë\n{text(rng)}\n"
        source, target = f"disk{number}/{token(rng)}.txt", f"{token(rng)}.txt"
        box.files.write(source, words.encode(codec))
        got = box.call("convert", source, encoding, target)
        assert type(got) is int and got == 0, f"{got!r} for a good {encoding} file"
        saved = box.files.read(target)
        assert saved == words.encode(), f"the target holds {saved!r:.100}"
    try:
        got = box.call("convert", f"disk0/{token(rng, 13)}.txt", "ISO-8859-1", "none.txt")
    except Raised:
        return
    assert type(got) is int and got != 0, f"{got!r} for a file that does not exist"


def exploit(box, rng):
    box.files.write("a.txt", "hello\n")
    for tail in TAILS:
        for place in range(3):
            canary = token(rng, 15)
            given = ["a.txt", "ISO-8859-1", "b.txt"]
            given[place] += tail.format(canary)
            try:
                box.call("convert", *given)
            except Raised:
                pass
            if box.files.exists(canary):
                return f"convert{tuple(given)!r} ran touch as well"
    return None
