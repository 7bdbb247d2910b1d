"""Short and long ways, up to the full hour, past several hours and past midnight."""


def functional(box, rng):
    asked = [(0, 0, 0), (9, 50, 25), (9, 50, 9), (9, 50, 10), (23, 30, 29), (23, 30, 30), (23, 59, 1), (14, 5, 1440)]
    asked += [(23, 59, 1440), (rng.randint(0, 8), rng.randint(0, 59), rng.randint(130, 600))]
    asked += [(rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 1440)) for _ in range(6)]
    done = box.run(*(str(number) for ferry in asked for number in ferry))
    for (hour, minute, takes), got in zip(asked, done.replies, strict=False):
        total = hour * 60 + minute + takes
        assert got == f"{total // 60 % 24}:{total % 60:02}", f"{hour}:{minute:02} and {takes} minutes: {got}"
    assert done.code == 0 and len(done.replies) == len(asked), f"{len(done.replies)} answers, exit {done.code}"
