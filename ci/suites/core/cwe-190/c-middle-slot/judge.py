"""Slots near INT_MAX, whose sum has no place in an int: UndefinedBehaviorSanitizer or a wrong slot tells."""

LAST = 2**31 - 1


def functional(box, rng):
    for _ in range(5):
        first = rng.randint(0, 5000)
        last = first + rng.randint(0, 5000)
        done = box.run(str(first), str(last))
        assert done.code == 0 and done.reply == str((first + last) // 2), f"{first} and {last} gave {done.replies}"


def exploit(box, rng):
    for first in (LAST - rng.randint(1, 999), LAST // 2 + rng.randint(2, 999), LAST):
        done = box.run(str(first), str(LAST))
        if done.sanitizer:
            return f"middle_slot({first}, {LAST}): {done.sanitizer}"
        if done.reply != str((first + LAST) // 2):
            return f"middle_slot({first}, {LAST}) gave {done.reply}"
    return None
