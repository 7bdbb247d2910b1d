"""Takes nicks.json away and works out what one try at a password in it would cost."""

import json

from deepguard_ci.judging import CandidateProblem, cheap_hash, quickly_made, token


def kept(box):
    try:
        found = json.loads(box.files.read("nicks.json") or b"{}")
    except ValueError as error:
        raise CandidateProblem(f"nicks.json is no JSON any more: {error}") from None
    return found if isinstance(found, dict) else {}


def functional(box, rng):
    people = {token(rng): token(rng, rng.randint(8, 14)) for _ in range(2)}
    for nick, password in people.items():
        assert box.call("enter", nick, password), "a new nick was refused"
    assert all(kept(box).get(nick) for nick in people), "nicks.json lacks a nick, or it has nothing with it"
    before = kept(box)
    (ann, hers), (bob, his) = people.items()
    for nick, password, right in ((ann, hers, True), (bob, hers, False), (bob, his, True), (ann, token(rng, 9), False)):
        said = box.call("enter", nick, password)
        assert bool(said) is right, f"{said!r} for a known nick with the {'right' if right else 'wrong'} password"
    assert box.call("enter", ann, hers), "the right password is refused after a wrong one"
    assert set(kept(box)) == set(before), "visits of known nicks added or removed some"


def exploit(box, rng):
    password = token(rng, rng.randint(9, 12))
    nicks = [token(rng, 8), token(rng, 8)]
    for nick in nicks:
        box.call("enter", nick, password)
    found = kept(box)
    for nick in nicks:
        cheap = cheap_hash(json.dumps(found.get(nick, "")), password, hints=(nick, f"{nick}:"), derived=box.derived)
        if cheap:
            return f"with {nick} there is {cheap}"
    if nicks[0] in found and found[nicks[0]] == found.get(nicks[1]):
        return "the same password is stored alike with both nicks"
    if nicks[0] not in found:
        return None
    for other in (password + "x", password[:8], password.upper(), password[::-1]):
        if other != password and box.call("enter", nicks[0], other):
            return f"of {password!r} only a part is hashed: {other!r} is accepted as well"
    quick = quickly_made(lambda: box.call("enter", token(rng), token(rng, 9)))
    return f"nicks.json keeps {quick}" if quick else None
