"""Reads the accounts file and looks for digests that a list of common passwords would reveal at once."""

import json

from deepguard_ci.judging import cheap_hash, token


def functional(box, rng):
    ann, bob, first, second = token(rng), token(rng), token(rng, 11), token(rng, 11)
    asked = [(ann, first, True), (ann, second, False), (bob, second, True), (ann, first, True), (bob, first, False)]
    for who, password, right in asked:
        got = box.drive(["accounts.json", who, password])
        assert got is right, f"answered {got!r} instead of {right}"
    content = (box.files.read("accounts.json") or b"").decode()
    assert set(json.loads(content)) == {ann, bob}, "the file does not hold the two accounts"


def exploit(box, rng):
    password = token(rng, 9)
    names = [token(rng), token(rng)]
    for who in names:
        box.drive(["accounts.json", who, password])
    accounts = json.loads(box.files.read("accounts.json") or b"{}")
    for who in names:
        kept = accounts.get(who)
        cheap = cheap_hash(kept if isinstance(kept, str) else json.dumps(kept), password, hints=(who,))
        if cheap:
            return f"the file keeps {cheap}"
    if accounts[names[0]] == accounts[names[1]]:
        return "one password, two accounts, the same entry: there is no salt"
    return None
