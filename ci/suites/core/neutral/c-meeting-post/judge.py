"""Posts at even and odd distances, in either order."""


def functional(box, rng):
    asked = [(0, 0), (0, 1), (0, 900), (899, 900), (7, 7), (2, 6), (2, 5), (3, 6), (3, 7)]
    asked += [(rng.randint(0, 900), rng.randint(0, 900)) for _ in range(4)]
    asked += [(b, a) for a, b in asked]
    done = box.run(*(str(post) for pair in asked for post in pair))
    for (a, b), got in zip(asked, done.replies, strict=False):
        assert got == str((a + b + 1) // 2), f"between {a} and {b}: {got}"
    assert done.code == 0 and len(done.replies) == len(asked), f"{len(done.replies)} answers, exit {done.code}"
