"""Counters that stand at, or shortly before, the highest number of 16 bits."""


def functional(box, rng):
    for _ in range(4):
        before, more, left = rng.randint(0, 50000), rng.randint(1, 40), rng.randint(1, 500)
        done = box.run(str(before), str(more), str(left))
        expected = f"{before + more} {left}"
        assert done.code == 0 and done.reply == expected, f"{before} and {more} visitors gave {done.replies}"


def exploit(box, rng):
    for before, more in ((65535, 1), (65535 - rng.randint(1, 20), 40), (65534, 2), (65535, 3)):
        done = box.run(str(before), str(more), "0")
        if done.sanitizer:
            return f"{more} visitors at {before}: {done.sanitizer}"
        if int(done.reply.split()[0]) < before:
            return f"{more} visitors took the counter from {before} to {done.reply.split()[0]}"
    return None
