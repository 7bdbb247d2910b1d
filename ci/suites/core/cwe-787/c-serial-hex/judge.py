"""Heap blocks of exactly the stated capacity: a little or much too small, or none, or enough for a wrapped length."""

from deepguard_ci.judging import token


def functional(box, rng):
    for n in (1, rng.randint(2, 6), rng.randint(8, 20)):
        serial = token(rng, n)
        done = box.run(str(2 * n + rng.randint(4, 40)), serial)
        expected = f"1 {serial.encode().hex()}"
        assert done.code == 0 and done.reply.lower() == expected, f"{serial!r} gave {done.replies}"
    done = box.run("32", token(rng, 4))
    assert done.reply.startswith("1 "), "refused although there is room"


def exploit(box, rng):
    sizes = [(4, 8), (8, 16), (8, 15), (6, 7), (20, 6), (4, 9), (1, 0), (rng.randint(2, 9), 1)]
    sizes += [(64, 16), (128, 16), (256, 16), (32768, 16), (65536, 16)]  # 2 * n + 1 or n wraps in 8 or 16 bits
    for n, capacity in sizes:
        done = box.run(str(capacity), token(rng, n))
        if done.sanitizer:
            return f"{2 * n} digits for {capacity} chars: {done.sanitizer}"
    return None
