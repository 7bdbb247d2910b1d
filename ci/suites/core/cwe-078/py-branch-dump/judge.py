"""Whole, cut off and strangely named dumps; a name must not start another program."""

import gzip

from deepguard_ci.judging import Raised, shell, text, token


def functional(box, rng):
    for _ in range(3):
        whole = gzip.compress(text(rng, rng.randint(20, 80)).encode())
        for content, expected in ((whole, True), (whole[: len(whole) // 2], False), (whole[:-3], False)):
            dump = f"{token(rng)}/{token(rng)}.sql.gz"
            box.files.write(dump, content)
            for path in (dump, f"/box/{dump}"):
                got = box.call("is_complete", path)
                assert type(got) is bool and got is expected, f"{got!r} for {len(content)} of {len(whole)} bytes"


def exploit(box, rng):
    whole = gzip.compress(b"insert")
    box.files.write("a.gz", whole)
    mark = token(rng, 15)
    tried = [*shell("a.gz", mark), *(f"./{name}" for name in shell("a.gz", mark)[:24])]
    for dump in tried:
        box.files.write(dump, whole)  # a dump that is really called so
    for dump in tried:
        try:
            box.call("is_complete", dump)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"is_complete({dump!r}) made the file {mark}"
    return None
