"""Previews of oddly named files; a file that only another command than head can have made is evidence."""

from deepguard_ci.judging import Raised, shell, text, token


def functional(box, rng):
    for length in (3, rng.randint(20, 60)):
        lines = [text(rng) for _ in range(length)]
        path = f"{token(rng)}/{token(rng)}.{rng.choice(['txt', 'md', 'log'])}"
        box.files.write(path, "\n".join(lines) + "\n")
        for height in (1, rng.randint(4, 15)):
            for place in (path, f"/box/{path}"):
                got = box.drive([height, place])
                assert type(got) is str, f"a {type(got).__name__}, not a string"
                seen = got.rstrip("\n").split("\n")
                assert seen == lines[:height], f"not the first {height} of {length} lines: {got[:200]!r}"


def exploit(box, rng):
    box.files.write("n.txt", "note\n")
    canary = token(rng, 15)
    tried = [*shell("n.txt", canary), *shell("/box/n.txt", canary)[:24]]
    for path in tried:
        box.files.write(path.removeprefix("/box/"), "x\n")  # a file that is really called so
    for path in tried:
        try:
            box.drive([5, path])
        except Raised:
            pass
        if box.files.exists(canary):
            return f"preview({path!r}) made the file {canary}"
    return None
