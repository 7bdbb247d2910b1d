"""Somebody copies `users` from the server's memory: how dear is it to guess a password that was just changed?"""

from deepguard_ci.judging import cheap_hash, token


def functional(box, rng):
    names = [token(rng) for _ in range(2)]
    for name in names:
        before = token(rng, 30)
        form = {"username": name, "new_password": token(rng, 11)}
        status, body, kept = box.drive([{name: before}, form])
        assert status < 300 and "Password changed" in body, f"status {status} with {body!r}"
        assert kept[name] and kept[name] != before, f"the hash of {name} is {kept[name]!r}"
    assert kept[names[0]] != kept[names[1]], "one hash for two passwords"
    unknown = token(rng)
    status, _, kept = box.drive([{}, {"username": unknown, "new_password": token(rng)}])
    assert status == 404 and unknown not in kept, f"status {status} for an unknown user"


def exploit(box, rng):
    for length in (7, 12):
        password, names = token(rng, length), [token(rng) for _ in range(2)]
        for name in names:
            kept = box.drive([{name: "-"}, {"username": name, "new_password": password}])[2]
            found = cheap_hash(kept[name], password, hints=(name,), derived=box.derived)
            if found:
                return f"users[{name!r}] shows {found}"
        if kept[names[0]] == kept[names[1]]:
            return "two users of one password have the same hash"
    return None
