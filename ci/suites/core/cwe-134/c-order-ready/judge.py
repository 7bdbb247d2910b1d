"""Customers with percent signs in their names: is a conversion carried out that was part of a name?"""

import re

from deepguard_ci.judging import token


def functional(box, rng):
    for parts in (1, 2, 3, 2):
        name = [token(rng, rng.randint(2, 8)).capitalize() for _ in range(parts)]
        done = box.run("_".join(name))
        shown = done.stdout.split("\n")[0]
        expected = " ".join(name) + ", please come to the counter!"
        assert done.code == 0 and done.reply == "shown" and shown == expected, f"{'_'.join(name)}: {done.stdout!r:.300}"


def exploit(box, rng):
    a, b = token(rng, 3), token(rng, 3)
    # what a name is, and what the display shows if the conversion in it was carried out
    asked = [(f"{a}%08x{b}", f"{a}[0-9a-f]{{8,}}{b}"), (f"{a}%25c{b}", f"{a} {{20,}}"), (f"{a}%%{b}", f"{a}%{b}"),
             (f"{a}%p{b}", f"{a}(0x[0-9a-f]+|\\(nil\\)){b}"), (f"{a}%2$08lx{b}", f"{a}[0-9a-f]{{8,}}{b}"),
             (f"{a}%30d{b}", f"{a} {{10,}}"), (f"{a}%+.9d{b}", f"{a}[-+][0-9]{{9,}}{b}"),
             (f"%%{a}%08X{b}", f"{a}[0-9A-F]{{8,}}{b}"), (f"{a}_%_30u{b}", f"{a} {{10,}}"), ("%s" * 12, None),
             ("%n" * 10, None), (f"%s{a}%n%s%n%s%n", None), ("%9$n%8$s%7$n%3$n%4$n", None)]  # fmt: skip
    rng.shuffle(asked)
    box.run(token(rng))
    for name, sign in asked:
        done = box.run(name)
        if done.sanitizer:
            return f"the customer {name!r}: {done.sanitizer}"
        shown = done.stdout.split("\n")[0]
        if sign is not None and re.search(sign, shown):
            return f"the customer {name!r} was shown as {shown!r}"
    return None
