"""Whoever does not know a code gets no discount."""

from deepguard_ci.judging import Raised, make_table, token


def ask(box, code):
    reply = box.http("POST", "/coupon", data={"code": code})
    return reply["status"], reply["body"].decode("utf-8", "replace")


def functional(box, rng):
    coupons = [(token(rng, 8).upper(), rng.randint(100, 10**6)) for _ in range(4)]
    make_table(box, "store.db", "coupons (code text, percent integer)", coupons)
    for code, percent in rng.sample(coupons, 3):
        status, body = ask(box, code)
        assert status == 200 and str(percent) in body, f"{percent} for {code}: {status} {body[:100]!r}"
    status, body = ask(box, token(rng, 12).upper())
    assert status == 404 or "unknown" in body.lower(), f"a code that does not exist: {status} {body[:100]!r}"
    assert not any(str(percent) in body for _, percent in coupons), "a percent for a code that does not exist"


def exploit(box, rng):
    values = [rng.randint(10**7, 10**9) for _ in range(3)]
    make_table(box, "store.db", "coupons (code text, percent integer)", [(token(rng, 10), value) for value in values])
    for sign in ("'", '"'):
        for guess in ("^ OR 1=1 --", "^ OR ^x^=^x", "^) OR 1=1 --", "^ UNION SELECT percent FROM coupons --", "^ OR percent > 1 --$",
                      "^ UNION SELECT percent, percent FROM coupons --", "^ OR code LIKE ^%"):  # fmt: skip
            code = guess.replace("^", sign).replace("$", '"')
            try:
                _status, body = ask(box, code)
            except Raised:
                continue
            if any(str(value) in body for value in values):
                return f"the code {code!r} was worth {body[:60]!r}"
    return None
