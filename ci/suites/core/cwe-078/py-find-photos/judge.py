"""Looks for photos in folders and by endings that are half a command line."""

from deepguard_ci.judging import Raised, token

TAILS = ("; touch {} #", ";touch {};", "$(touch {})", "`touch {}`", " && touch {} #", " || touch {} #", " & touch {} #",
         " | touch {} #", "\ntouch {}\n", "'; touch {}; '", '"; touch {}; "')  # fmt: skip


def functional(box, rng):
    folder, ending, other = token(rng), token(rng, 4), token(rng, 5)
    photos = [f"{folder}/{token(rng)}.{ending}" for _ in range(rng.randint(2, 4))]
    photos += [f"{folder}/{token(rng)}/{token(rng)}.{ending}" for _ in range(2)]
    for path in (*photos, f"{folder}/{token(rng)}.{other}", f"{folder}/{ending}", f"{token(rng)}/{token(rng)}.{ending}"):
        box.files.write(path, token(rng))
    for start in ("", "/box/"):
        got = box.call("photos_of", start + folder, ending)
        assert type(got) is list, f"the answer is a {type(got).__name__}"
        wanted = sorted(start + path for path in photos)
        assert sorted(map(str, got)) == wanted, f"{got!r} instead of {wanted}"
    assert box.call("photos_of", folder, token(rng, 6)) == [], "something for an ending that no file has"


def exploit(box, rng):
    box.files.write("holiday/sea.jpg", "sea")
    tries = []
    for tail in TAILS:
        first, second = token(rng, 12), token(rng, 12)
        box.files.mkdir("holiday" + tail.format(first))
        tries += [(first, "holiday" + tail.format(first), "jpg"), (second, "holiday", "jpg" + tail.format(second))]
    for canary, *asked in tries:
        try:
            box.call("photos_of", *asked)
        except Raised:
            pass
        if box.files.exists(canary):
            return f"photos_of{tuple(asked)!r} touched {canary}"
    return None
