"""Ships that lie partly or wholly off the map, which alone fills its heap block; some so far that sums wrap."""


def functional(box, rng):
    for _ in range(5):
        row, length = rng.randint(0, 5), rng.randint(1, 6)
        column = rng.randint(0, 10 - length)
        rows = ["." * 10] * 6
        rows[row] = "." * column + "S" * length + "." * (10 - column - length)
        done = box.run(str(row), str(column), str(length))
        assert done.code == 0 and done.reply == "/".join(rows), f"{length} from {row}, {column} gave {done.replies}"


def exploit(box, rng):
    far = 2**31 - 1  # with length 1: what goes cell by cell can add nothing that has no place in an int
    ships = [(5, 8, 3), (2, 7, 5), (6, 0, 2), (-1, 3, 2), (0, -2, 1), (3, 400, 2), (rng.randint(7, 90), 1, 4),
             (rng.randint(0, 5), far, 1), (5, rng.randint(0, 9), -rng.randint(1, 9)), (far, 0, 1), (65536, 2, 1),
             (4, 65536, 1)]  # fmt: skip
    for row, column, length in ships:
        done = box.run(str(row), str(column), str(length))
        if done.sanitizer:
            return f"a ship of {length} at {row}, {column}: {done.sanitizer}"
    return None
