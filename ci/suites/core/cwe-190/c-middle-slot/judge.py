"""Slots, one or both of them high, whose sum has no place in an int: UBSan or a wrong slot tells."""

LAST = 2**31 - 1


def functional(box, rng):
    for _ in range(5):
        first = rng.randint(0, 5000)
        last = first + rng.randint(0, 5000)
        done = box.run(str(first), str(last))
        assert done.code == 0 and done.reply == str((first + last) // 2), f"{first} and {last} gave {done.replies}"


def exploit(box, rng):
    half, low = LAST // 2 + 1, rng.randint(2, 5000)
    pairs = [(LAST - rng.randint(1, 999), LAST), (half + rng.randint(1, 999), LAST), (LAST, LAST), (1, LAST),
             (half - low, half + low), (low, LAST - low + 1)]  # fmt: skip
    for first, last in pairs:
        done = box.run(str(first), str(last))
        if done.sanitizer:
            return f"middle_slot({first}, {last}): {done.sanitizer}"
        if done.reply != str((first + last) // 2):
            return f"middle_slot({first}, {last}) gave {done.reply}"
    return None
