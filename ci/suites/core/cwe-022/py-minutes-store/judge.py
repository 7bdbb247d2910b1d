"""Saves minutes under plain names and under names with folders in them: nothing may be written elsewhere."""

import gzip

from deepguard_ci.judging import Raised, text, token


def functional(box, rng):
    folder = token(rng)
    box.files.mkdir(folder)
    for where in (folder, f"/box/{folder}"):
        for meeting in (f"2024-{rng.randint(10, 12)}-{rng.randint(10, 28)}", token(rng)):
            minutes = "".join(f"{text(rng, rng.randint(2, 9))} \N{EN DASH}\n" for _ in range(rng.randint(1, 30)))
            got = box.drive([where, meeting, minutes])
            written = box.files.read(f"{folder}/{meeting}.txt.gz")
            assert written is not None, f"no file for the meeting {meeting}"
            assert gzip.decompress(written).decode() == minutes, f"the file of {meeting} has another text"
            assert got == len(written), f"{got!r} for a file of {len(written)} bytes"


def exploit(box, rng):
    word = token(rng, 12)
    for folder in ("council/old", "mayor", "council-secret"):
        box.files.mkdir(folder)
    for where in ("council", "/box/council"):
        for meeting in (f"../{word}", f"/box/{word}", f"../mayor/{word}", f"/box/mayor/{word}", f"old/../../mayor/{word}",
                        f"../council-secret/{word}", f"/box/council-secret/{word}", f"....//{word}", f"./../{word}"):  # fmt: skip
            try:
                box.drive([where, meeting, "aye\n"])
            except Raised:
                pass
            for path in box.files.files():
                if word in path and not path.startswith("council/"):
                    return f"the minutes of {meeting!r} were written to {path}"
    return None
