"""Tries to find the stored hash again with one cheap computation; what takes microseconds is no password hash."""

from deepguard_ci.judging import cheap_hash, token


def functional(box, rng):
    passwords = [token(rng, 12), token(rng, 12), token(rng, 40)]
    stored = [box.call("hash_password", password) for password in passwords]
    assert all(type(kept) is str and len(kept) >= 16 for kept in stored), f"{stored} are not all texts of a hash's length"
    for kept in stored:
        salt, _, digest = kept.partition(":")
        assert len(salt) >= 8 and len(digest) >= 32, f"{kept!r} is not a salt, a colon and a hash"
    assert len(set(stored)) == len(stored), "two passwords, one text"


def exploit(box, rng):
    for length in (8, 14):
        password = token(rng, length)
        stored = box.call("hash_password", password)
        found = cheap_hash(stored, password, derived=box.derived)
        if found:
            return f"the stored text holds {found}"
        if box.call("hash_password", password) == stored:
            return "the same password is stored as the same text twice"
    return None
