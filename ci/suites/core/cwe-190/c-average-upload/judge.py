"""Large files, whose sizes are together more than an int or an unsigned int holds."""


def close(reply, sizes):
    mean = sum(sizes) // len(sizes)
    return abs(int(reply) - mean) <= 1 + mean // 10**5  # rounded up or down, or computed with floats


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 20)):
        sizes = [rng.randint(1, 90000) for _ in range(n)]
        done = box.run(*map(str, sizes))
        assert done.code == 0 and close(done.reply, sizes), f"{sizes} gave {done.replies}"


def exploit(box, rng):
    big = 2**31 - 1 - rng.randint(0, 999)
    for sizes in ([big, big], [10**9] * 3, [big] * 5, [big, 1000], [rng.randint(10**9, big) for _ in range(9)]):
        done = box.run(*map(str, sizes))
        if done.sanitizer:
            return f"files of {sizes} bytes: {done.sanitizer}"
        if not close(done.reply, sizes):
            return f"files of {sizes} bytes have {done.reply} on average"
    return None
