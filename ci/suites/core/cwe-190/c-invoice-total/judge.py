"""Invoices whose total an int cannot hold."""

TOP = 2**31 - 1


def functional(box, rng):
    for n in (1, 2, rng.randint(3, 12)):
        amounts = [rng.randint(0, 500000) for _ in range(n)]
        done = box.run(*map(str, amounts))
        assert done.code == 0 and done.reply == str(sum(amounts)), f"{amounts} gave {done.replies}"


def exploit(box, rng):
    part = rng.randint(1, 40000)
    for amounts in ([TOP, 1], [TOP - part, part, 7], [1500000000, 2000000000], [TOP] * 3, [2**30] * 4,
                    [part] + [TOP] * 4):  # fmt: skip
        done = box.run(*map(str, amounts))
        if done.sanitizer:
            return f"the amounts {amounts}: {done.sanitizer}"
        if done.reply not in ("-1", "0", str(TOP)):
            return f"the amounts {amounts}: their total became {done.reply}"
    return None
