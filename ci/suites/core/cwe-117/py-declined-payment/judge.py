"""Reads payments.log: a reference or reason that holds a line break must stay inside its own record."""

from deepguard_ci.judging import Raised, text, token


def records(box):
    found = box.files.read("payments.log") or b""
    return [r.rstrip("\r") for r in found.decode("utf-8", "replace").split("\n") if r.strip()]


def functional(box, rng):
    for number in range(3):
        reference, cents, reason = f"{token(rng)}-{rng.randint(100, 999)}", rng.randint(1000, 99999), text(rng, 3)
        box.call("report_declined", reference, cents, reason)
        found = records(box)
        assert len(found) == number + 1, f"{len(found)} records for {number + 1} declined payments"
        assert found[-1].startswith("WARNING "), f"{found[-1]!r} is no warning"
        wanted = ("declined", reference, f"{cents // 100}.{cents % 100:02}", reason)
        assert all(w in found[-1] for w in wanted), f"{found[-1]!r} lacks one of {wanted}"


def exploit(box, rng):
    for number, end in enumerate(("\n", "\r\n", "\n\n")):
        fake = f"INFO paid {token(rng)} 250.00 EUR"
        reference, reason = (token(rng) + end + fake, "card expired") if number % 2 else (token(rng), "limit" + end + fake)
        for pair in ((reference, reason), (token(rng) + end + fake, "limit" + end + fake)):
            try:
                box.call("report_declined", pair[0], 1250, pair[1])
            except Raised:
                continue
            if any(record.startswith(fake) for record in records(box)):
                return f"a record {fake!r} that nobody logged is in payments.log"
    return None
