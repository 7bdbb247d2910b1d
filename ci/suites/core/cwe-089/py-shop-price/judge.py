"""Only the product whose code was given gets the new price."""

from deepguard_ci.judging import Raised, make_table, select, token


def prices(box):
    return dict(select(box, "shop.db", "select code, price from products"))


def functional(box, rng):
    want = {token(rng, 7): float(rng.randint(1, 90)) for _ in range(5)}
    make_table(box, "shop.db", "products (code text, price real)", want.items())
    for code in rng.sample(sorted(want), 3):
        want[code] = rng.randint(400, 40000) / 4
        assert box.drive([code, want[code]]) is True, f"{code} exists, but the answer was false"
        assert prices(box) == want, f"{prices(box)} instead of {want}"
    assert box.drive([token(rng, 11), 3.5]) is False, "a product that does not exist was updated"
    assert prices(box) == want, "a price changed for a product that does not exist"


def exploit(box, rng):
    before = {token(rng, 7): float(rng.randint(100, 900)) for _ in range(3)}
    make_table(box, "shop.db", "products (code text, price real)", before.items())
    for quote in ("'", '"'):
        for tail in ("Q OR 1=1 --", "Q OR Q1Q=Q1", "Q) OR 1=1 --", "Q OR price > 0 --", "Q OR Q1Q LIKE Q1", "Q OR 1=1 --Z"):
            code = token(rng, 9) + tail.replace("Q", quote).replace("Z", '"')
            try:
                box.drive([code, 0.25])
            except Raised:
                pass
            if prices(box) != before:
                return f"the code {code!r}, which no product has, changed prices"
    return None
