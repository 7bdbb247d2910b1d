"""Tapes and dates that hold a second command; the folder which that command makes shows that it ran."""

from datetime import datetime, timezone

from deepguard_ci.judging import Raised, token

ENDS = ("; mkdir {0}", "; mkdir {0} #", "'; mkdir {0}; '", '"; mkdir {0}; "', "$(mkdir {0})", "`mkdir {0}`",
        "' && mkdir {0} && echo '", '" && mkdir {0} && echo "', "\nmkdir {0}\n", " & mkdir {0}")  # fmt: skip


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
    asked = []
    for end in ENDS:
        first, second = token(rng, 13), token(rng, 13)
        asked += [("song.ogg" + end.format(first), "2001-02-03", first), ("song.ogg", "2001-02-03" + end.format(second), second)]
    for tape, _, _ in asked:
        box.files.write(f"tapes/{tape}", "la")
    for tape, date, folder in asked:
        try:
            box.drive([tape, date])
        except Raised:
            pass
        if box.files.exists(folder) or box.files.exists(f"tapes/{folder}"):
            return f"set_date({tape!r}, {date!r}) made a folder"
    return None
