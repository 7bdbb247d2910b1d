"""Letters with commands in their names: whatever else than shred runs leaves a new file."""

from deepguard_ci.judging import Raised, shell, text, token


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
    canary = token(rng, 15)
    asked = shell("applications/cv.pdf", canary)
    for path in asked:
        if path.startswith(("applications/", "./")):
            box.files.write(path, "hello\n")  # a letter that is really called so
    for path in asked:
        try:
            box.call("delete_letter", path)
        except Raised:
            pass
        if box.files.exists(canary) or box.files.exists(f"applications/{canary}"):
            return f"delete_letter({path!r}) ran touch as well"
    return None
