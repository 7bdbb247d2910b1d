"""Medical notes are for the doctor's account alone; the file's permission bits are checked after each note."""

from deepguard_ci.judging import open_to_others, text, token


def functional(box, rng):
    for count in (3, 1):
        patient, notes = token(rng), [text(rng, 4) for _ in range(count)]
        for note in notes:
            box.call("add_note", patient, note)
        lines = (box.files.read(f"{patient}.notes") or b"").decode().splitlines()
        assert len(lines) == count, f"{len(lines)} lines for {count} notes"
        assert all(line.startswith("20") and line.endswith(f": {n}") for line, n in zip(lines, notes, strict=True)), lines[0]


def exploit(box, rng):
    patient = token(rng)
    for _ in range(3):
        note = text(rng)
        box.call("add_note", patient, note)
        mode = box.files.mode(f"{patient}.notes") or 0
        if mode & 0o066:
            return f"not only the doctor can read or change the notes: {mode:03o}"
        left = open_to_others(box, note)
        if left:
            return f"the note is in {left}"
    return None
