"""Hands in two scans that a broken digest gives one name: afterwards one of them is gone."""

from deepguard_ci.judging import Raised, colliding, text


def functional(box, rng):
    kept = {}
    for _ in range(5):
        content = rng.randbytes(rng.randint(20, 400)) + text(rng, 2).encode()
        name = box.call("keep", content)
        assert type(name) is str and name, f"the name is {name!r}"
        assert box.call("keep", content) == name, "handed in again, the scan has another name"
        kept[name] = content
    assert len(kept) == 5, f"5 scans have {len(kept)} names"
    for name, content in kept.items():
        assert box.call("scan", name) == content, f"{name} is another scan than before"


def exploit(box, rng):
    for pair in colliding(text(rng, 3).encode()):
        first, second = rng.sample(pair, 2)
        try:
            names = box.call("keep", first), box.call("keep", second)
            there = [box.call("scan", name) for name in names]
        except Raised:
            continue
        if there != [first, second]:
            return f"{first!r:.90} and {second!r:.90} are both {names[0]}: one of the two scans is lost"
    return None
