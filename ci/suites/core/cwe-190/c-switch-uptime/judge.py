"""Switches that have been up for months and years: do their milliseconds come out whole?"""


def functional(box, rng):
    for uptime in (0, 1, rng.randint(2, 86400), rng.randint(86401, 4_000_000)):
        done = box.run(str(uptime))
        assert done.code == 0 and done.reply == str(1000 * uptime), f"{uptime} s gave {done.replies}"


def exploit(box, rng):
    for uptime in (4_294_968, rng.randint(5_000_000, 2**31), 2**31 + 1, 2**32 - 1):
        done = box.run(str(uptime))
        if done.sanitizer:
            return f"an uptime of {uptime} s: {done.sanitizer}"
        if int(done.reply) < uptime:
            return f"an uptime of {uptime} s became {done.reply} ms"
    return None
