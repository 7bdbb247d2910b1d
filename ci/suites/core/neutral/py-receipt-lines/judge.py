"""Prices in quarters, so that binary fractions are exact; the last line end is optional."""

from deepguard_ci.judging import token


def functional(box, rng):
    for count in (1, 2, rng.randint(3, 6)):
        prices = {token(rng, 5): rng.randint(1, 80) / 4 for _ in range(count)}
        expected = [f"{name}: {price:.2f}" for name, price in prices.items()]
        got = box.call("receipt", prices)
        assert got.splitlines() == expected, f"{prices} gave {got!r}"
