"""Rates that need more bytes than the caller's heap block has, by one and by many."""


def ask(box, size, rates):
    return box.run(str(size), *map(str, rates))


def functional(box, rng):
    for n, spare in ((1, 20), (3, rng.randint(16, 60)), (rng.randint(4, 12), 100)):
        rates = [rng.choice([rng.randint(40, 99), rng.randint(100, 220)]) for _ in range(n)]
        text = "".join(f"{rate};" for rate in rates)
        done = ask(box, len(text) + spare, rates)
        assert done.code == 0 and done.reply == f"{len(text)} {text}", f"{rates} gave {done.replies}"


def exploit(box, rng):
    for size, n in ((12, 3), (12, 4), (11, 3), (10, 3), (13, 30), (24, 6), (23, 6), (2, 1), (4, 1), (1, 2), (64, 200)):
        done = ask(box, size, [rng.randint(100, 220) for _ in range(n)])
        if done.sanitizer:
            return f"{n} rates of 3 digits for {size} bytes: {done.sanitizer}"
    return None
