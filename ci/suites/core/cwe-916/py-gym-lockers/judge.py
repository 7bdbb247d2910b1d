"""Reads lockers.json like its thief: may a million codes be tried in a moment?"""

import json

from deepguard_ci.judging import cheap_hash


def code(rng):
    return "".join(rng.choices("0123456789", k=8))


def functional(box, rng):
    ours, theirs, old, new = rng.randint(1, 99), rng.randint(100, 199), code(rng), code(rng)
    box.call("set_code", ours, old)
    box.call("set_code", theirs, new)
    assert box.call("opens", ours, old) is True, "the right code does not open the locker"
    assert box.call("opens", ours, new) is False, "another locker's code opens the locker"
    box.call("set_code", ours, new)
    assert box.call("opens", ours, old) is False, "the former code still opens the locker"
    for entry in json.loads(box.files.read("lockers.json")).values():
        assert len(bytes.fromhex(entry["code"])) >= 8, f"{entry['code']!r} is too short for a hash"


def exploit(box, rng):
    secret = code(rng)
    for locker in (3, 4):
        box.call("set_code", locker, secret)
    kept = json.loads(box.files.read("lockers.json"))
    for locker, entry in kept.items():
        cheap = cheap_hash(f"{entry['salt']} {entry['code']}", secret, hints=(locker,), derived=box.derived)
        if cheap:
            return f"the locker's entry has {cheap}"
    if kept["3"]["code"] == kept["4"]["code"]:
        return "two lockers with one code have the same hash"
    return None
