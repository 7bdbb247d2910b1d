"""Rows that begin and end with a pair, rows with longer gaps, and rows without any."""


def functional(box, rng):
    rows = [".", "x", "..", ".x", "x.", "xx", "..x", "x..", "...", ".x.x.", "....x", "x.." + "x.." * rng.randint(1, 3)]
    rows += ["".join(rng.choices(".x", (3, 2), k=rng.randint(8, 30))) for _ in range(4)]
    done = box.run(*rows)
    for row, got in zip(rows, done.replies, strict=False):
        expected = sum(row.startswith("..", i) for i in range(len(row)))
        assert got == str(expected), f"{row} has {expected}, not {got}"
    assert done.code == 0 and len(done.replies) == len(rows), f"{len(done.replies)} answers, exit {done.code}"
