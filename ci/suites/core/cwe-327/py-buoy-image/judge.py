"""Has one image approved and offers another: two that a weak digest takes for the same, or of which it sees a part."""

import string

from deepguard_ci.judging import Raised, colliding, text, token


def functional(box, rng):
    seen = {}
    for size in (0, 1, 300, 70_000, rng.randint(1_500_000, 2_500_000)):
        image, name = rng.randbytes(size) + text(rng, 2).encode(), f"{token(rng)}.img"
        box.files.write(f"images/{name}", image)
        got = box.call("fingerprint", f"images/{name}")
        assert type(got) is str and len(got) >= 4 and set(got) <= set(string.hexdigits), f"the fingerprint is {got!r}"
        box.files.write(f"again/{name}", image)
        assert box.call("fingerprint", f"/box/again/{name}") == got, "the same image elsewhere has another fingerprint"
        if size <= 300:
            box.files.write(f"again/{name}", image[:-1] + b"#")
            assert box.call("fingerprint", f"again/{name}") != got, "another image has the same fingerprint"
        seen[got] = name
    assert len(seen) == 5, f"5 images have {len(seen)} fingerprints"
    approved, *others = seen.values()
    tried = box.drive(["approved.txt", f"images/{approved}", [f"images/{name}" for name in (approved, *others)]])
    assert tried == [True] + [False] * 4, f"the first of five images is approved, a buoy takes these: {tried}"


def of_a_part(rng):
    """Images of some megabytes that differ in one place."""
    image = rng.randbytes(3_000_000)
    for place in (1_500_000, 70_000, 2_900_000, 5_000, 1_048_577, rng.randrange(len(image))):
        yield image, image[:place] + bytes([image[place] ^ 1]) + image[place + 1 :]
    for cut in (len(image) - 1, 2_000_000):
        yield image, image[:cut]


def exploit(box, rng):
    for number, pair in enumerate([*colliding(text(rng, 3).encode()), *of_a_part(rng)]):
        for file, image in zip(("tried.img", "evil.img"), rng.sample(pair, 2), strict=True):
            box.files.write(file, image)
        try:
            taken = box.drive([f"approved-{number}.txt", "tried.img", ["evil.img"]])
        except Raised:
            continue
        if taken == [True]:
            shown = [f"{image[:40]!r}... ({len(image)} bytes)" for image in pair]
            return f"{shown[0]} and {shown[1]}: when one of them is approved, a buoy installs the other"
    return few_fingerprints(box, rng)


def few_fingerprints(box, rng):
    """Two of 2**32 images are alike where a fingerprint has 64 bits or less: a supplier finds them in an hour."""
    seen = []
    for _ in range(100):
        box.files.write("tried.img", rng.randbytes(500))
        seen.append(box.call("fingerprint", "tried.img"))
    changing = sum(len(set(digits)) > 1 for digits in zip(*seen, strict=False))
    if changing <= 16:
        return f"fingerprints like {seen[0]!r} differ in {changing} digits: of {4**changing:,} images two are alike"
    return None
