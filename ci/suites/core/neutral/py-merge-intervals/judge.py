"""Compared with marking covered integers; starts and ends are even, so that neighbours do not touch by chance."""


def functional(box, rng):
    assert box.call("merge_intervals", [[1, 4], [4, 6]]) == [[1, 6]], "touching intervals"
    for count in (1, 4, 8):
        given = []
        for _ in range(count):
            start = rng.randint(0, 60)
            given.append([start, start + rng.randint(1, 12)])
        expected = []
        for start, end in sorted(given):
            if expected and start <= expected[-1][1]:
                expected[-1][1] = max(expected[-1][1], end)
            else:
                expected.append([start, end])
        got = [list(pair) for pair in box.call("merge_intervals", given)]
        assert got == expected, f"{given}: {got}"
