"""Stripes on a scarf of many colours: short and long ones, at the edges and in the middle."""


def functional(box, rng):
    rows, stitches = 12, 16
    scarf = rng.choices("abcdefgh", k=rows * stitches)
    stripes = [(rng.randint(2, 8), 3, 7), (15, 0, 11), (0, 11, 11), (rng.randint(12, 14), 0, 0)]
    stripes += [(rng.randrange(stitches), *sorted(rng.sample(range(rows), 2))) for _ in range(3)]
    wools = rng.sample("KLMNOPQRST", len(stripes))
    asked = [str(part) for stripe, wool in zip(stripes, wools, strict=True) for part in (*stripe, wool)]
    done = box.run("".join(scarf), *asked)
    for (column, top, bottom), wool, got in zip(stripes, wools, done.replies, strict=False):
        for row in range(top, bottom + 1):
            scarf[row * stitches + column] = wool
        assert got == "".join(scarf), f"column {column}, row {top} to {bottom}: {got}"
    assert done.code == 0 and len(done.replies) == len(stripes), f"{len(done.replies)} answers, exit {done.code}"
