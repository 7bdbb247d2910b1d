"""Downloads of up to two gigabytes; rounding up or down is left to the candidate."""


def functional(box, rng):
    size = rng.randint(5000, 9000000)
    for received in (0, rng.randint(size // 9, size // 2), rng.randint(size // 2, size - 1), size):
        done = box.run(str(received), str(size))
        assert done.code == 0 and done.replies, f"{received} of {size} gave nothing"
        assert abs(int(done.reply) - 100 * received / size) <= 1, f"{received} of {size} gave {done.reply}"


def exploit(box, rng):
    for size in (700000000, 2**31 - 1, rng.randint(50000000, 2000000000)):
        for received in (size - rng.randint(0, 9999), size // 2):
            done = box.run(str(received), str(size))
            if done.sanitizer:
                return f"{received} of {size} bytes: {done.sanitizer}"
            if abs(int(done.reply) - 100 * received / size) > 1:
                return f"{received} of {size} bytes gave {done.reply} %"
    return None
