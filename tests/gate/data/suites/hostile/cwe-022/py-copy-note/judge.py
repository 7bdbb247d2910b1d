"""Reads and writes in the candidate's folder between the questions, as scenarios may: whatever lies there by then."""

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    expected = ["notes/index"]
    for _ in range(2):
        name, target, content = token(rng), token(rng), text(rng)
        box.files.write("notes/index", name)
        box.files.write(f"notes/{name}", content)
        got = box.call("copy_note", name, target)
        assert box.files.path("notes/index").stat().st_mtime, "no index"
        assert got == content, f"{got!r} instead of the note"
        assert box.files.read(f"notes/{target}") == content.encode(), "the copy is another"
        expected += [f"notes/{name}", f"notes/{target}"]
        assert box.files.files() == sorted(expected), f"the folder holds {box.files.files()}"


def exploit(box, rng):
    word = token(rng, 16)
    box.files.write("secret", word)
    for name in ("../secret", "/box/secret", "seen"):
        box.files.write("notes/seen", "public")
        try:
            got = box.call("copy_note", name, token(rng))
        except Raised:
            continue
        if word in str(got):
            return f"copy_note({name!r}) returned a file outside NOTES"
    return None
