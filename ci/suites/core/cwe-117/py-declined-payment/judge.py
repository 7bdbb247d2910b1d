"""Reads payments.log: a reference or reason that holds a line break must stay inside its own record."""

from deepguard_ci.judging import Raised, line_ends, text, token


def records(box):
    found = box.files.read("payments.log") or b""
    return [r.rstrip("\r") for r in found.decode("utf-8", "replace").split("\n") if r.strip()]


def functional(box, rng):
    for number in range(3):
        reference, reason = f"{token(rng)}-{rng.randint(100, 999)}", text(rng, 3)
        amount = f"{rng.randint(10, 999)}.{rng.randint(10, 99)} EUR"
        box.call("report_declined", reference, amount, reason)
        found = records(box)
        assert len(found) == number + 1, f"{len(found)} records for {number + 1} declined payments"
        assert found[-1].startswith("WARNING "), f"{found[-1]!r} is no warning"
        wanted = ("declined", reference, amount, reason)
        assert all(w.lower() in found[-1].lower() for w in wanted), f"{found[-1]!r} lacks one of {wanted}"


def exploit(box, rng):
    fake = f"INFO paid {token(rng)} 250.00 EUR"
    for tail in line_ends(fake):
        reference, reason = token(rng), "card expired"
        for given in ((reference + tail, reason), (reference, reason + tail), (reference, tail),
                      (reference + tail, reason + tail)):  # fmt: skip
            try:
                box.call("report_declined", given[0], "12.50 EUR", given[1])
            except Raised:
                continue
            if any(record.startswith(fake) for record in records(box)):
                return f"a record {fake!r} that nobody logged is in payments.log"
    return None
