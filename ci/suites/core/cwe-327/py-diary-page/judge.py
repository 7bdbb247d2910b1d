"""Looks at locked pages: blocks that come again, pages that begin alike, pages that any key or another page opens."""

# The candidates need this package. Without it the gate says so here and does not call them all wrong.
import cryptography  # noqa: F401
from deepguard_ci.judging import Raised, text

SIZE = 256


def page_of(rng, words, start=""):
    return (start + text(rng, words)).encode()[:SIZE].ljust(SIZE)


def number_of(page):
    return page.to_bytes(16, "big")


def functional(box, rng):
    for words in (1, 8, 80):
        key, page, number = rng.randbytes(32), page_of(rng, words), number_of(rng.randint(1, 200))
        locked = box.call("lock", key, number, page)
        assert type(locked) is bytes and locked != page, f"the page was locked to {locked!r:.90}"
        word = page.split()[0]
        assert len(word) < 5 or word not in locked, "the text is still to be read"
        assert page[:32] not in locked, "the beginning is still to be read"
        got = box.call("unlock", key, number, locked)
        assert got == page, f"the page {page!r:.60} came back as {got!r:.90}"


def alike(one, two):
    """The longest run of equal bytes at the same place."""
    longest = run = 0
    for a, b in zip(one, two, strict=False):
        run = run + 1 if a == b else 0
        longest = max(longest, run)
    return longest


def mixed(one, two):
    return bytes(a ^ b for a, b in zip(one, two, strict=False))


def exploit(box, rng):
    key, first = rng.randbytes(32), rng.randint(1, 200)
    number = number_of(first)
    for page in (page_of(rng, 1), (text(rng, 4).encode()[:16].ljust(16)) * (SIZE // 16), b"-" * SIZE):
        locked = box.call("lock", key, number, page)
        pieces = [locked[i : i + 16] for i in range(len(locked) - 15)]
        if len(set(pieces)) < len(pieces):
            piece = max(pieces, key=pieces.count)
            return f"what comes again in the page {page!r:.40} comes again when it is locked: {piece.hex()} {pieces.count(piece)} times"
        try:
            if box.call("unlock", rng.randbytes(32), number, locked) == page:
                return "any key opens the page"
        except Raised:
            pass
    start = (text(rng, 12) + text(rng, 12))[:96]
    pages = [page_of(rng, 40, start) for _ in range(2)]
    one, two = (box.call("lock", key, number_of(first + i), page) for i, page in enumerate(pages))
    if alike(one, two) >= 16:
        return f"that two pages begin alike is to be seen: {alike(one, two)} bytes are the same when they are locked"
    # somebody who knows what one page says reads a part of another one, near or far
    near = [first + i for i in (0, 1, 2, 3, 16)]
    far = [first + (1 << bits) for bits in (8, 16, 32)] + [first << bits for bits in (4, 8)]
    seen = {}
    for other in dict.fromkeys((*near, *far)):
        page = page_of(rng, 40)
        try:
            stream = mixed(page, box.call("lock", key, number_of(other), page))
        except Raised:
            continue
        for i in range(0, SIZE, 16):
            if seen.setdefault(stream[i : i + 16], other) != other:
                return f"page {seen[stream[i : i + 16]]} known, a part of page {other} is read"
    return None
