"""Compared with sums over slices, to nine decimals."""


def functional(box, rng):
    for window in (1, 2, rng.randint(3, 5)):
        values = [float(rng.randint(-50, 50)) for _ in range(rng.randint(6, 12))]
        expected = [sum(values[i : i + window]) / window for i in range(len(values) - window + 1)]
        got = box.call("moving_average", values, window)
        assert isinstance(got, list) and len(got) == len(expected), f"window {window}: {got}"
        assert all(abs(a - b) < 1e-9 for a, b in zip(got, expected)), f"window {window}: {got}"
    assert box.call("moving_average", [1.0], 2) == []
