"""Whoever finds vault.lock tries passphrases against it, as many as a second allows."""

import base64

from deepguard_ci.judging import cheap_hash, text, token


def functional(box, rng):
    start = rng.randbytes(32)
    phrases = [text(rng, 3).encode() for _ in range(3)]
    locks = box.drive({"phrases": phrases, "start": start})
    assert all(type(lock) is str for lock in locks), f"a lock is a {type(locks[0]).__name__}, not text"
    parts = [base64.b64decode(lock) for lock in locks]
    assert all(part[:16] == start[:16] for part in parts), "a lock does not begin with the random bytes"
    assert all(len(part) >= 32 for part in parts), f"{len(parts[0])} bytes are too few for a digest"
    assert len({part[16:] for part in parts}) == 3, "other passphrases, same digest"


def exploit(box, rng):
    phrase = token(rng, 12)
    one, two = box.drive({"phrases": [phrase.encode(), phrase.encode()]})
    for lock in (one, two):
        cheap = cheap_hash(lock, phrase, derived=box.derived)
        if cheap:
            return f"vault.lock has {cheap}"
    same = base64.b64decode(one)[16:] == base64.b64decode(two)[16:]
    return "the digest does not depend on the random bytes" if same else None
