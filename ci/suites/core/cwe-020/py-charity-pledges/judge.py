"""Entries that are numbers for Python but no money: none may make the total smaller, endless or no number."""

import math

from deepguard_ci.judging import Raised, token


def functional(box, rng):
    total = 0.0
    for _ in range(5):
        entered = rng.choice([str(rng.randint(1, 500)), f"{rng.randint(0, 90)}.{rng.randint(10, 99)}"])
        total += float(entered)
        got = box.drive(entered)
        assert abs(got - total) < 0.006, f"with {entered!r} the total is {got!r}, not {total:.2f}"
        try:
            box.drive(rng.choice([token(rng), "", "ten euros", "--"]))
        except Raised:
            continue
        raise AssertionError("text that is no number was taken")


def exploit(box, rng):
    total = box.drive(str(rng.randint(200, 900)))
    for entered in ("-0.01", f"-{rng.randint(2, 150)}", "nan", "NaN", "-nan", "inf", "Infinity", "-inf", "1e999", "-1e2", " -5 ",
                    "-1_0", "+nan", "-99999", "+Infinity", "\u0661\u0660e999"):  # fmt: skip
        for pledge in (entered, "1"):
            try:
                after = box.drive(pledge)
            except Raised:
                continue
            if not math.isfinite(after) or after < total:
                return f"the pledge {entered!r} made the total {total:.2f} into {after!r}"
            total = after
    return None
