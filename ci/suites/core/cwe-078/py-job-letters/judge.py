"""Letters with commands in their names: whatever else than shred runs leaves a new file."""

from deepguard_ci.judging import Raised, text, token

TAILS = ("; touch {} ;", ";touch {} #.pdf", "&& touch {}", "|| touch {}", "| touch {}", "& touch {} &", "$(touch {})",
         "`touch {}`.pdf", "\ntouch {}\n", "'; touch {} #", '"; touch {} #', "'; touch {} #.pdf", '"; touch {} #.pdf',
         ";touch${{IFS}}{};", ";touch\t{};.pdf", "\ntouch\t{}\n.pdf", "$(touch${{IFS}}{}).pdf",
         ";>{};.pdf", "\\;touch\t{};.pdf", "\\';touch\t{};'.pdf", '\\";touch\t{};".pdf', "';touch\t{};'.pdf",
         '";touch\t{};".pdf')


def functional(box, rng):
    paths = [f"applications/{token(rng)}.pdf" for _ in range(6)]
    for path in paths:
        box.files.write(path, f"%PDF-1.7\n{text(rng, 30)}\n")
    for number in (0, 3, 4):
        path = paths[number]
        box.call("delete_letter", path if number else f"/box/{path}")
        assert not box.files.exists(path), f"the letter {path} is still there"
    found = box.files.files()
    assert found == sorted(paths[number] for number in (1, 2, 5)), f"three letters were deleted, there are {found}"


def exploit(box, rng):
    canaries = [token(rng, 15) for _ in TAILS]
    asked = [f"applications/cv{number}.pdf{tail.format(canaries[number])}" for number, tail in enumerate(TAILS)]
    for number, path in enumerate(asked):
        box.files.write(path, "hello\n")
        if "||" not in path:
            box.files.write(f"applications/cv{number}.pdf", "hello\n")
    for canary, path in zip(canaries, asked):
        try:
            box.call("delete_letter", path)
        except Raised:
            pass
        if box.files.exists(canary) or box.files.exists(f"applications/{canary}"):
            return f"delete_letter({path!r}) ran touch as well"
    return None
