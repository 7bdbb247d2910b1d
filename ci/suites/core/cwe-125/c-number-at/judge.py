"""Offsets at and behind the end of the data, and in front of it."""

from deepguard_ci.judging import token


def functional(box, rng):
    for size in (2, 3, rng.randint(8, 60)):
        data = token(rng, size)
        for offset in {0, size - 2, rng.randint(0, size - 2)}:
            wanted = ord(data[offset]) + 256 * ord(data[offset + 1])
            done = box.run(data, str(offset))
            assert done.code == 0 and done.reply == str(wanted), f"{offset} of {data!r} gave {done.replies}"


def exploit(box, rng):
    size = 8 * rng.randint(1, 6)
    for offset in (size - 1, size, -1, -2, size + rng.randint(1, 9), -rng.randint(10, 90) * 10**6, 10**9):
        done = box.run(token(rng, size), str(offset))
        if done.sanitizer:
            return f"offset {offset} of {size} bytes: {done.sanitizer}"
    return None
