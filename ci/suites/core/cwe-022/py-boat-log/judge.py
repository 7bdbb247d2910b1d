"""Boats are named like ways out of the folder; no text file elsewhere may gain the entry."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    box.files.mkdir("logs")
    old = token(rng)
    box.files.write(f"logs/{old}.txt", "launched\n")
    books = {old: ["launched"], token(rng): [], token(rng): []}
    for boat in rng.choices(sorted(books), k=4) + sorted(books):
        words = text(rng, rng.randint(1, 6)).split()
        books[boat].append(" ".join(words))
        box.call("add_entry", boat, words)
        kept = (box.files.read(f"logs/{boat}.txt") or b"").decode()
        assert kept.splitlines() == books[boat], f"the logbook of {boat} is {kept!r}, not the lines {books[boat]}"


def exploit(box, rng):
    box.files.mkdir("logs/gull")
    for place in ("", "office/", "logs-2019/"):
        box.files.write(f"{place}keys.txt", "north\n")
    entry = token(rng, 16)
    for boat in ("../keys", "/box/keys", "../office/keys", "/box/office/keys", "../logs-2019/keys",
                 "/box/logs-2019/keys", "gull/../../keys", "./../keys",
                 "....//keys", "..././keys", "../fresh", "/box/office/fresh"):  # fmt: skip
        try:
            box.call("add_entry", boat, [entry])
        except Raised:
            pass
        for path in box.files.files():
            if not path.startswith("logs/") and entry.encode() in (box.files.read(path) or b""):
                return f"an entry for the boat {boat!r} is in {path}"
    return None
