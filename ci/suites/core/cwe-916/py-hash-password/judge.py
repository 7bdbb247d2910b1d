"""Tries to find the stored hash again with one cheap computation; what takes microseconds is no password hash."""

from deepguard_ci.judging import cheap_hash, token


def functional(box, rng):
    password, salt = token(rng, 12), bytes(rng.getrandbits(8) for _ in range(16))
    stored = box.call("hash_password", password, salt)
    assert type(stored) is str and stored.startswith(salt.hex() + "$"), f"{stored!r} does not start with the salt"
    assert len(bytes.fromhex(stored.partition("$")[2])) >= 8, "no hash behind the salt"
    assert box.call("hash_password", password, salt) == stored, "the same password and salt give another text"
    assert box.call("hash_password", password + "x", salt) != stored, "another password gives the same text"
    fresh = box.call("hash_password", password)
    again = bytes.fromhex(fresh.partition("$")[0])
    assert len(again) == 16 and again != salt, "no new salt of 16 bytes"
    assert box.call("hash_password", password, again) == fresh, "the text cannot be checked with its own salt"


def exploit(box, rng):
    for length in (8, 14):
        password = token(rng, length)
        stored = box.call("hash_password", password)
        found = cheap_hash(stored, password)
        if found:
            return f"the stored text holds {found}"
        if box.call("hash_password", password) == stored:
            return "the same password is stored as the same text twice"
    return None
