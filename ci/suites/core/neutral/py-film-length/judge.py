"""Lengths below and above an hour."""


def functional(box, rng):
    for minutes in (5, 60, 119, 120, rng.randint(61, 69), rng.randint(70, 300), rng.randint(10, 59)):
        expected = f"{minutes // 60}:{minutes % 60:02d}"
        got = box.call("length_text", minutes)
        assert got == expected, f"{minutes} minutes gave {got!r}"
