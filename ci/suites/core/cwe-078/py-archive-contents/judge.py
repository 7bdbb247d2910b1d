"""Asks for the contents of tar files; a name that carries a command must not start it."""

import io
import tarfile

from deepguard_ci.judging import Raised, token

ASKED = ("b.tar; touch {}", "b.tar;touch {} #", "b.tar && touch {}", "x || touch {}", "b.tar | touch {}", "b.tar & touch {} #",
         "$(touch {})", "`touch {}`", "b.tar\ntouch {}\n", "b.tar'; touch {}; '", 'b.tar"; touch {}; "')  # fmt: skip


def tar(names):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as pack:
        for name in names:
            pack.addfile(tarfile.TarInfo(name))
    return out.getvalue()


def functional(box, rng):
    packs = {f"{token(rng)}.tar": [f"{token(rng)}.txt" for _ in range(rng.randint(1, 5))] for _ in range(2)}
    for path, names in packs.items():
        box.files.write(path, tar(names))
    for path, names in packs.items():
        got = box.http("GET", "/archive", query={"file": path})
        assert got["status"] == 200, f"status {got['status']}"
        assert all(name in got["body"].decode() for name in names), f"{got['body']!r} doesn't name {names}"


def exploit(box, rng):
    box.files.write("b.tar", tar(["a.txt"]))
    for asked in ASKED:
        mark = token(rng, 14)
        try:
            box.http("GET", "/archive", query={"file": asked.format(mark)})
        except Raised:
            pass
        if box.files.exists(mark):
            return f"/archive?file={asked.format(mark)!r} ran touch"
    return None
