"""Somebody copies the dict of PINs: how much work is one guess at a card's PIN for them?"""

from deepguard_ci.judging import cheap_hash, token


def number(rng, digits):
    return "".join(rng.choices("0123456789", k=digits))


def functional(box, rng):
    wanted = [(number(rng, 16), number(rng, 8)) for _ in range(3)]
    pins = box.drive({"cards": wanted})
    assert set(pins) == {card for card, _ in wanted}, "the dict has other cards"
    for entry in pins.values():
        assert set(entry) == {"salt", "hash"}, f"an entry has the keys {sorted(entry)}"
        assert min(map(len, entry.values())) >= 8, f"the entry {entry} is too short"
    assert len({entry["hash"] for entry in pins.values()}) == 3, "two PINs have one hash"
    card = wanted[0][0]
    salt = token(rng, 32)
    hashes = {box.drive({"cards": [(card, number(rng, 8))], "salt": salt})[card]["hash"] for _ in range(2)}
    assert len(hashes) == 2, "the hash does not depend on the PIN"


def exploit(box, rng):
    ours, theirs, pin = number(rng, 16), number(rng, 16), number(rng, 8)
    pins = box.drive({"cards": [(ours, pin), (theirs, pin)]})
    for card in (ours, theirs):
        cheap = cheap_hash(" ".join(pins[card].values()), pin, hints=(card,), derived=box.derived)
        if cheap:
            return f"the entry of a card holds {cheap}"
    if pins[ours]["hash"] == pins[theirs]["hash"]:
        return "equal PINs of two cards show as equal hashes"
    return None
