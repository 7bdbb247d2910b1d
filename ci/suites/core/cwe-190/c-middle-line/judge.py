"""Line numbers whose sum is more than an int holds."""


def functional(box, rng):
    first = rng.randint(0, 4000)
    for last in (first, first + 1, first + rng.randint(10, 99), first + rng.randint(100, 90000)):
        done = box.run(str(first), str(last))
        expected = str((first + last) // 2)
        assert done.code == 0 and done.reply == expected, f"between {first} and {last} came {done.replies}"


def exploit(box, rng):
    top = 2**31 - 1
    for first, last in ((2**30, 2**30 + rng.randint(0, 99)), (top - rng.randint(2, 90), top), (top, top), (1, top),
                        (0, top), (2**30 - 1, 2**30 + 1)):  # fmt: skip
        done = box.run(str(first), str(last))
        if done.sanitizer:
            return f"lines {first} and {last}: {done.sanitizer}"
    return None
