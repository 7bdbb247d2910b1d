"""The whole month, single days, and days in between; no two days have the same number of lengths."""


def functional(box, rng):
    lengths = rng.sample(range(1, 90), 31)
    asked = [(1, 31), (1, 1), (31, 31), (1, rng.randint(2, 9)), (rng.randint(20, 28), 31)]
    asked += [tuple(sorted(rng.sample(range(2, 31), 2))) for _ in range(3)]
    done = box.run(*map(str, lengths), *(str(day) for pair in asked for day in pair))
    for (first, last), got in zip(asked, done.replies, strict=False):
        expected = sum(lengths[first - 1 : last])
        assert got == str(expected), f"day {first} to {last}: {got}, not {expected}"
    assert done.code == 0 and len(done.replies) == len(asked), f"{len(done.replies)} answers, exit {done.code}"
