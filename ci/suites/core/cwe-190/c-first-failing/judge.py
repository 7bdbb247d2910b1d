"""Build numbers whose sum is more than an int holds."""


def functional(box, rng):
    for _ in range(4):
        good = rng.randint(0, 5000)
        first = good + rng.randint(1, 4000)
        bad = first + rng.randint(0, 4000)
        done = box.run(str(good), str(first), str(bad))
        assert done.code == 0 and done.reply == str(first), f"{good} to {bad} with {first} gave {done.replies}"


def exploit(box, rng):
    top = 2**31 - 1
    for good, first, bad in ((2**30, 2**30 + rng.randint(5, 99), 2**30 + 1000), (0, top - 7, top), (0, 3, top),
                             (top - 100, top - rng.randint(1, 90), top), (2**30 - 1, 2**30, 2**30 + 1)):  # fmt: skip
        done = box.run(str(good), str(first), str(bad))
        if done.sanitizer:
            return f"builds {good} to {bad}: {done.sanitizer}"
    return None
