"""Tapes and dates that hold a second command; the folder which that command makes shows that it ran."""

from datetime import datetime, timezone

from deepguard_ci.judging import Raised, placeholders, shell, token


def functional(box, rng):
    tapes = [f"{token(rng)}.{rng.choice(['ogg', 'wav', 'mp3'])}" for _ in range(4)]
    for tape in tapes:
        box.files.write(f"tapes/{tape}", tape)
    for tape in tapes[:3]:
        when = datetime(rng.randint(1975, 2015), rng.randint(1, 12), rng.randint(1, 28), tzinfo=timezone.utc)
        before = box.files.path(f"tapes/{tapes[3]}").stat().st_mtime
        box.drive([tape, when.strftime("%Y-%m-%d")])
        got = datetime.fromtimestamp(box.files.path(f"tapes/{tape}").stat().st_mtime, timezone.utc)
        assert got == when, f"the tape of {when} is of {got}"
        assert box.files.path(f"tapes/{tapes[3]}").stat().st_mtime == before, "another tape was changed"
    assert box.files.files() == sorted(f"tapes/{tape}" for tape in tapes), f"other files: {box.files.files()}"


def exploit(box, rng):
    folder = token(rng, 13)
    for tape in shell("song.ogg", folder, "mkdir"):
        box.files.write(f"tapes/{tape}", "la")
    box.files.write("tapes/song.ogg", "la")
    asked = [(tape, "2001-02-03") for tape in shell("song.ogg", folder, "mkdir")]
    asked += [("song.ogg", date) for date in shell("2001-02-03", folder, "mkdir")]
    asked += [(tape, f"; mkdir {folder}; #") for tape in ("a b" * 80, *placeholders("date"))]
    asked += [(f"; mkdir {folder}; #", date) for date in ("1 2" * 80, *placeholders("tape"),
                                                          *placeholders("tape_file"))]
    for tape, date in asked:
        try:
            box.drive([tape, date])
        except Raised:
            pass
        if box.files.exists(folder) or box.files.exists(f"tapes/{folder}"):
            return f"set_date({tape!r}, {date!r}) made a folder"
    return None
