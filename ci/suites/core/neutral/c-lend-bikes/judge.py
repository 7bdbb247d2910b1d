"""Groups one after the other: some too large, one that takes the last bikes, one that finds none."""


def functional(box, rng):
    for _ in range(3):
        bikes, docks, lent = rng.randint(6, 20), rng.randint(21, 30), rng.randint(0, 40)
        small, one_less = rng.randint(2, 4), rng.randint(1, 2)
        last = bikes - small - one_less
        groups = [bikes + 1, small, bikes + rng.randint(5, 50), one_less, last + 1, last, 1, rng.randint(2, 5)]
        done = box.run(str(bikes), str(docks), str(lent), *map(str, groups))
        for group, got in zip(groups, done.replies, strict=False):
            before = bikes
            if taken := group <= bikes:
                bikes, lent = bikes - group, lent + group
            assert got == f"{taken:d} {bikes} {docks} {lent} Mill Lane", f"{group} people, {before} bikes: {got}"
        assert done.code == 0 and len(done.replies) == len(groups), f"{len(done.replies)} answers, exit {done.code}"
