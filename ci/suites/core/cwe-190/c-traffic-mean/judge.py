"""Days on which so much is sent that the hours together are more than an int, or 32 bits, can hold."""


def functional(box, rng):
    for hours in (1, rng.randint(2, 23), 24):
        counts = [rng.randint(0, 10**6) for _ in range(hours)]
        done = box.run(*map(str, counts))
        assert done.code == 0 and done.reply == str(sum(counts) // hours), f"{counts} gave {done.replies}"


def exploit(box, rng):
    most = 2**31 - 1
    busy = [rng.randint(10**9, 2 * 10**9) for _ in range(24)]
    for counts in ([most, 1], [most, most], [most] * 3, [most] * 24, busy, busy[:5]):
        done = box.run(*map(str, counts))
        if done.sanitizer:
            return f"{len(counts)} hours, {sum(counts)} bytes in all: {done.sanitizer}"
        if abs(int(done.reply) - sum(counts) // len(counts)) > 1000:
            return f"{len(counts)} hours, {sum(counts)} bytes in all: a mean of {done.reply}"
    return None
