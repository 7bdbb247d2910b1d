"""Products just above and far above the largest int."""


def functional(box, rng):
    for _ in range(4):
        quantity, cents = rng.randint(1, 2000), rng.randint(1, 20000)
        done = box.run(str(quantity), str(cents))
        expected = str(quantity * cents)
        assert done.code == 0 and done.reply == expected, f"{quantity} at {cents} gave {done.replies}"


def exploit(box, rng):
    near = rng.randint(2, 9)
    for quantity, cents in ((2**31 // near + 1, near), (65536, 65536), (70000, rng.randint(40000, 90000)),
                            (2**31 - 1, 2), (3, 2**31 - 1), (2**31 - 1, 2**31 - 1)):  # fmt: skip
        done = box.run(str(quantity), str(cents))
        if done.sanitizer:
            return f"{quantity} items at {cents}: {done.sanitizer}"
    return None
