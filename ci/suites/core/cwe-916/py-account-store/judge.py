"""Reads the accounts file and looks for digests that a list of common passwords would reveal at once."""

import json

from deepguard_ci.judging import cheap_hash, quickly_made, token


def functional(box, rng):
    names = [token(rng) for _ in range(3)]
    before = {}
    for number, who in enumerate(names, 1):
        box.drive(["accounts.json", who, token(rng, 11)])
        accounts = json.loads(box.files.read("accounts.json") or b"{}")
        assert set(accounts) == set(names[:number]), "the file does not hold the accounts"
        assert accounts[who], "nothing is kept for the account"
        assert all(accounts[name] == kept for name, kept in before.items()), "another account was changed"
        before = accounts
    box.drive(["accounts.json", names[0], token(rng, 11)])
    assert json.loads(box.files.read("accounts.json"))[names[0]] != before[names[0]], "a new password changed nothing"


def exploit(box, rng):
    password = token(rng, 9)
    names = [token(rng), token(rng)]
    for who in names:
        box.drive(["accounts.json", who, password])
    accounts = json.loads(box.files.read("accounts.json") or b"{}")
    for who in names:
        kept = accounts.get(who)
        cheap = cheap_hash(kept if isinstance(kept, str) else json.dumps(kept), password, hints=(who,), derived=box.derived)
        if cheap:
            return f"the file keeps {cheap}"
    if accounts[names[0]] == accounts[names[1]]:
        return "one password, two accounts, the same entry: there is no salt"
    box.drive(["others.json", names[0], password])
    if json.loads(box.files.read("others.json") or b"{}").get(names[0]) == accounts[names[0]]:
        return "the same account in another file has the same entry: its salt is no secret"
    quick = quickly_made(lambda: box.drive(["accounts.json", names[0], token(rng, 9)]))
    return f"the file keeps {quick}" if quick else None
