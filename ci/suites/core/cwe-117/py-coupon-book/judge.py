"""Redeems coupons under names of two lines; each coupon may leave one line, so no invented one."""

from deepguard_ci.judging import Raised, line_ends, token


def log(box):
    content = (box.files.read("coupons.log") or b"").decode("utf-8", "replace")
    return [line.strip() for line in content.split("\n") if line.strip()]


def functional(box, rng):
    used = []
    for count in range(1, 4):
        code, customer = token(rng).upper(), f"{token(rng)} {token(rng)}"
        assert box.drive([code, customer]) is True, "a new coupon was refused"
        used.append((code, customer))
        assert len(log(box)) == count + 1, f"{len(log(box)) - 1} lines for {count} coupons"
        assert all(part in log(box)[-1] for part in (code, customer, "used by")), f"the line is {log(box)[-1]!r}"
        assert box.drive([used[0][0], token(rng)]) is False, "a coupon was used twice"
    assert len(log(box)) == 4, "a refused coupon is in the log"


def exploit(box, rng):
    invented = f"2024-01-31 10:30:00,000 coupon 'GIFT{rng.randint(100, 999)}' used by '{token(rng)}'"
    for tail in line_ends(invented):
        for code, customer in ((token(rng), f"eve'{tail}"), (f"{token(rng)}{tail}", "eve"), (token(rng), tail),
                               (f"{token(rng)}{tail}", f"eve{tail}")):  # fmt: skip
            try:
                box.drive([code, customer])
            except Raised:
                continue
            if any(line.startswith(invented[:-1]) for line in log(box)):
                return f"redeem({code!r}, {customer!r}) put a line of its own into the log"
    return None
