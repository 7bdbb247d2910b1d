"""Somebody copies a tablet's settings: how dear is each guess at the passphrase then?"""

from deepguard_ci.judging import cheap_hash, quickly_made, text, token


def functional(box, rng):
    locks = []
    for _ in range(3):
        phrase = text(rng, 3)
        settings = box.drive(phrase)
        lock = settings.get("lock")
        assert lock, f"there is no lock in {settings!r}"
        assert phrase not in str(lock), "the lock is the passphrase itself"
        assert (settings.get("brightness"), settings.get("sound")) == (70, True), "other settings are gone"
        locks.append(lock)
    assert locks[0] != locks[1] != locks[2], "two passphrases make the same lock"


def exploit(box, rng):
    for phrase in (token(rng, 10), token(rng, 14)):
        parts = [part.hex() if isinstance(part, bytes) else str(part) for part in box.drive(phrase).values()]
        cheap = cheap_hash(" ".join(parts), phrase, derived=box.derived)
        if cheap:
            return f"the settings hold {cheap}"
    phrase = token(rng, 14)
    if box.drive(phrase) == box.drive(phrase):
        return "the same passphrase makes the same lock each time: there is no salt"
    quick = quickly_made(lambda: box.drive(token(rng, 14)))
    return f"the settings hold {quick}" if quick else None
