"""Either name may point to another place; what is not in documents/ has to stay, and nothing may be added there."""

from deepguard_ci.judging import Raised, text, token

PLACES = ("../{}", "/box/{}", "letters/../../{}", "../private/{}", "/box/private/{}", "./../{}", "....//{}")


def functional(box, rng):
    made = [(f"{token(rng)}.txt", f"{token(rng)}.txt", text(rng)) for _ in range(3)]
    for old, _new, words in made:
        box.files.write(f"documents/{old}", words)
    for old, new, words in made:
        box.call("rename_document", old, new)
        assert box.files.read(f"documents/{new}") == words.encode(), f"{old} was not renamed to {new}"
        assert not box.files.exists(f"documents/{old}"), f"{old} is still there"


def others(box):
    return {path for path in box.files.files() if not path.startswith("documents/")}


def exploit(box, rng):
    box.files.write("documents/letters/a.txt", "Dear")
    tries = []
    for at, place in enumerate(PLACES):
        mine, other = f"d{at}.txt", f"{token(rng)}.txt"
        box.files.write(f"documents/{mine}", "mine")
        box.files.write(other, "not mine")
        box.files.write(f"private/{other}", "not mine")
        tries += [(place.format(other), f"got{at}.txt"), (mine, place.format(f"{token(rng)}.txt"))]
    before = others(box)
    for names in tries:
        try:
            box.call("rename_document", *names)
        except Raised:
            pass
        changed = before ^ others(box)
        if changed:
            return f"rename_document{names} changed {sorted(changed)}"
    return None
