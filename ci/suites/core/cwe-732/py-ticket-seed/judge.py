"""Whoever can read seed.bin can print tickets: its mode after the first call tells who that is."""

from deepguard_ci.judging import open_to_others, token


def functional(box, rng):
    seed = box.call("load_seed")
    assert type(seed) is bytes and len(seed) == 32, f"the seed is {seed!r}"
    assert len(set(seed)) > 8, "the seed is not random"
    assert box.files.read("seed.bin"), "nothing was saved"
    assert box.call("load_seed") == seed, "the second call gives another seed"
    number = token(rng)
    assert box.call("ticket_code", number) == box.call("ticket_code", number), "a ticket's code changes"


def exploit(box, rng):
    for _ in range(2):
        box.call("ticket_code", rng.randint(1, 9999))
        mode = box.files.mode("seed.bin")
        if mode is None:
            return None
        for who, may in (("everybody", 0o006), ("the group", 0o060)):
            if mode & may:
                return f"seed.bin is open to {who}: mode {mode:o}"
        left = open_to_others(box, box.files.read("seed.bin") or b"\0none")
        if left:
            return f"the seed is in {left}"
    return None
