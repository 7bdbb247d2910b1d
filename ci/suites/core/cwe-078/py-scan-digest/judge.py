"""Digests of scans, one of which is called like a line of a shell script."""

import hashlib

from deepguard_ci.judging import Raised, token

PATHS = ("p.tif; touch {}", "p.tif;touch {} #", "p.tif && touch {} #", "none || touch {} #", "p.tif & touch {} #",
         "p.tif | touch {} #", "$(touch {})", "`touch {}`.tif", "p.tif\ntouch {}\n", "p.tif'; touch {}; '",
         'p.tif"; touch {}; "', '"$(touch {})"')  # fmt: skip


def functional(box, rng):
    pages = {f"{folder}{token(rng)}.tif": rng.randbytes(rng.randint(1, 3000)) for folder in ("", "box7/", "box7/")}
    for path, page in pages.items():
        box.files.write(path, page)
    for path, page in pages.items():
        for place in (path, "/box/" + path):
            got = box.drive(place)
            assert type(got) is str, f"{got!r} is no str"
            assert got == hashlib.sha256(page).hexdigest(), f"{got!r} is not the digest of {place}"
    got = box.drive(f"box7/{token(rng)}.png")
    assert got is None, f"{got!r} for a page that is missing"


def exploit(box, rng):
    tries = [(path.format(mark), mark) for path in PATHS for mark in [token(rng, 12)]]
    for path in ("p.tif", *(path for path, _ in tries)):
        box.files.write(path, "page")
    for path, mark in tries:
        try:
            box.drive(path)
        except Raised:
            pass
        if box.files.exists(mark) or box.files.exists(mark + ".tif"):
            return f"scan_digest({path!r}) left the file {mark}"
    return None
