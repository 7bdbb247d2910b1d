"""Readings for a full series that cannot grow, at the first and at the second time."""


def some(rng, n):
    return [f"{rng.uniform(-20, 35):.1f}" for _ in range(n)]


def functional(box, rng):
    for n in (2, 3, rng.randint(5, 20)):
        readings = some(rng, n)
        done = box.run("0", *readings)
        assert done.code == 0 and done.reply == " ".join(["0", *readings]), f"{readings} gave {done.replies}"


def exploit(box, rng):
    for fails_at, n in ((1, 3), (2, 5), (1, 12), (0, 40)):
        done = box.run(str(fails_at), *some(rng, n))
        if done.sanitizer:
            return f"{n} readings, realloc fails at call {fails_at}: {done.sanitizer}"
    return None
