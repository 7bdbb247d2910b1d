"""Sorted lists, and lists with one pair swapped."""


def ask(box, values):
    return box.run(*(f"{v:.2f}" for v in values))


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 9), rng.randint(10, 30)):
        values = sorted(rng.randint(-40, 40) / 2 for _ in range(n))
        done = ask(box, values)
        assert done.code == 0 and done.reply == "1", f"{values} gave {done.replies}"
        i = rng.randrange(n)
        values[i:i] = [values[i] + 1]
        done = ask(box, values)
        assert done.code == 0 and done.reply == "0", f"{values} gave {done.replies}"
