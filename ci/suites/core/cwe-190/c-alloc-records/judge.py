"""A product that wraps around gives less memory than the first two records need."""


def functional(box, rng):
    for _ in range(4):
        n, size = rng.randint(1, 60), rng.randint(1, 16)
        done = box.run(str(n), str(size))
        assert done.code == 0 and done.reply == "1", f"{n} records of {size} bytes gave {done.replies}"


def exploit(box, rng):
    size = 8 * rng.randint(3, 9)
    # Products that wrap to a few bytes, to 0, to either factor, and one that wraps when a byte is added.
    wraps = ((2**64 // size + 1, size), (2**63, 2), (2**61 + 1, 8), (4, 2**62 + 1), (2**64 // 51, 51))
    for n, size in (*wraps, (3, 8)):
        done = box.run(str(n), str(size))
        if done.sanitizer:
            return f"{n} records of {size} bytes: {done.sanitizer}"
        if done.replies == ("0",):
            return f"{n} records of {size} bytes: the table is smaller than that"
    return None
