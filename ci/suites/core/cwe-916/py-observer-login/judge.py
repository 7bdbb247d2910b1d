"""Somebody finds observers.csv: does a line of it tell, for next to nothing, whether a guess is right?"""

import csv

from deepguard_ci.judging import Raised, cheap_hash, quickly_made, token


def lines(box):
    content = (box.files.read("observers.csv") or b"").decode("utf-8", "replace")
    return list(csv.reader(content.splitlines()))


def functional(box, rng):
    passwords = {token(rng): token(rng, rng.randint(8, 30)) for _ in range(3)}
    for name, password in passwords.items():
        box.call("enrol", name, password)
    kept = lines(box)
    assert [row[0] for row in kept] == list(passwords), "the file does not list the observers"
    assert all(len(digest) >= 16 for *_, digest in kept), f"a digest in {kept} is too short"
    names = list(passwords)
    for name, other in zip(names, names[1:] + names[:1], strict=True):
        assert box.call("may_book", name, passwords[name]) is True, "the right password was refused"
        for wrong in (passwords[other], passwords[name][:-1], passwords[name].upper(), token(rng, 12)):
            assert box.call("may_book", name, wrong) is False, f"{wrong!r} was accepted for {passwords[name]!r}"
    salt, one, two = token(rng, 16), token(rng, 12), token(rng, 12)
    assert box.call("digest_of", one, salt) != box.call("digest_of", two, salt), "the digest ignores the password"


def exploit(box, rng):
    for length in (8, 11):
        name, password = token(rng), token(rng, length)
        try:
            box.call("enrol", name, password)
            salt, digest = lines(box)[-1][1:]
            unsalted = box.call("digest_of", password, token(rng, 16)) == digest
        except Raised:
            continue
        joined = [part for sep in ":$-_|. " for part in (salt + sep, sep + salt)]
        cheap = cheap_hash(f"{salt},{digest}", password, hints=(name, *joined), derived=box.derived)
        if cheap:
            return f"the line of {name} holds {cheap}"
        if unsalted:
            return "with another salt the digest stays the same"
    try:
        quick = quickly_made(lambda: box.call("digest_of", token(rng, 9), token(rng, 16)))
    except Raised:
        return None
    return f"observers.csv gets {quick}" if quick else None
