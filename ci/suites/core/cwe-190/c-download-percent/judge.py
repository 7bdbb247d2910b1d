"""Downloads of up to two gigabytes; rounding up or down is left to the candidate."""


def functional(box, rng):
    size = rng.randint(5000, 9000000)
    for received in (0, rng.randint(size // 9, size // 2), rng.randint(size // 2, size - 1), size):
        done = box.run(str(received), str(size))
        assert done.code == 0 and done.replies, f"{received} of {size} gave nothing"
        assert abs(int(done.reply) - 100 * received / size) <= 1, f"{received} of {size} gave {done.reply}"


def exploit(box, rng):
    # From the least that overflow an int and an unsigned when multiplied by 100, past wrong limits, to the largest.
    low, middle, most = rng.randint(22000000, 42000000), rng.randint(50000000, 210000000), 2**31 - 1
    high = rng.randint(450000000, 2000000000)
    for received, size in (
        (21474837, 21474837 + low), (42949673, 42949673 + low // 9), (middle, middle + middle // 5),
        (high - rng.randint(0, 9999), high), (700000000 // 2, 700000000), (most, most), (most // 2, most),
    ):  # fmt: skip
        done = box.run(str(received), str(size))
        if done.sanitizer:
            return f"{received} of {size} bytes: {done.sanitizer}"
        if abs(int(done.reply) - 100 * received / size) > 1:
            return f"{received} of {size} bytes gave {done.reply} %"
    return None
