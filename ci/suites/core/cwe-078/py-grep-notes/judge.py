"""Search words that carry a command of their own; grep only reads, so a new file proves that it ran."""

from deepguard_ci.judging import Raised, text, token

ENDINGS = ("tea; touch {} #", "tea notes.txt; touch {};", "$(touch {})", "`touch {}`", "tea | touch {}", "tea & touch {} #",
           "zzz || touch {} #", "tea\ntouch {}\n", "tea'; touch {}; '", 'tea"; touch {}; "', "tea && touch {} #")  # fmt: skip


def functional(box, rng):
    path, word = f"{token(rng)}.txt", token(rng, 8)
    notes = [text(rng, 4) for _ in range(rng.randint(5, 9))]
    for at, seen in zip(rng.sample(range(len(notes)), 2), (word, word.upper()), strict=True):
        notes[at] += f" {seen} {token(rng, 4)}"
    box.files.write(path, "\n".join(notes) + "\n")
    for file in (path, f"/box/{path}"):
        found = box.drive({"path": file, "word": word})
        assert type(found) is str, f"the answer is a {type(found).__name__}"
        assert found.splitlines() == [n for n in notes if word in n.lower()], f"{word!r} found {found}"
        assert box.drive({"path": file, "word": token(rng, 14)}) == "", "something for a word that is in no note"


def exploit(box, rng):
    box.files.write("notes.txt", "buy tea\ncall Ann\n")
    for ending in ENDINGS:
        canary = token(rng, 13)
        try:
            box.drive({"path": "notes.txt", "word": ending.format(canary)})
        except Raised:
            pass
        if box.files.exists(canary):
            return f"lines_with({ending.format(canary)!r}) ran touch"
    return None
