"""The table of readers gets into wrong hands: guessing a password from a row has to be slow."""

from deepguard_ci.judging import cheap_hash, select, token


def plain(value):
    return value.hex() if isinstance(value, bytes) else str(value)


def rows(box):
    found = select(box, "readers.db", "select card, salt, digest from readers order by rowid")
    return [(card, plain(salt), plain(digest)) for card, salt, digest in found]


def card(rng):
    return f"L-{rng.randint(10**6, 10**7)}"


def functional(box, rng):
    forms = [(card(rng), token(rng, 11)) for _ in range(2)]
    fixed = [(card(rng), token(rng, 11)) for _ in range(2)]
    assert box.drive({"forms": forms}) == [201, 201], "another status than 201"
    assert box.drive({"forms": fixed, "salt": rng.randbytes(64).hex()}) == [201, 201], "another status than 201"
    kept = rows(box)
    assert [row[0] for row in kept] == [c for c, _ in forms + fixed], f"the cards {[row[0] for row in kept]} are kept"
    for _, salt, digest in kept:
        assert len(salt) >= 16 and len(digest) >= 24, f"{salt!r} and {digest!r} are no salt and digest"
    assert len({digest for *_, digest in kept}) == 4, "readers with different passwords share a digest"


def exploit(box, rng):
    password = token(rng, 9)
    box.drive({"forms": [(card(rng), password), (card(rng), password)]})
    kept = rows(box)
    for number, salt, digest in kept:
        cheap = cheap_hash(f"{salt} {digest}", password, hints=(number,), derived=box.derived)
        if cheap:
            return f"a row of the readers gives {cheap}"
    if len({digest for *_, digest in kept}) < len(kept):
        return "one password makes one digest for all readers"
    return None
