"""Random regions; sums compared to six decimals."""

from deepguard_ci.judging import token


def functional(box, rng):
    regions = [token(rng) for _ in range(3)]
    rows = [(rng.choice(regions), rng.randint(1, 9999) / 100) for _ in range(10)]
    expected = {}
    for region, amount in rows:
        expected[region] = expected.get(region, 0.0) + amount
    got = box.call("totals_by_region", "region,amount\n" + "".join(f"{r},{a}\n" for r, a in rows))
    got = dict(got)
    assert set(got) == set(expected), f"regions {sorted(got)}"
    assert all(abs(got[r] - expected[r]) < 1e-6 for r in expected), f"{got}"
