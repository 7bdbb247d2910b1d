"""Ships that lie partly or wholly off the map, which alone fills its heap block."""


def functional(box, rng):
    for _ in range(5):
        row, length = rng.randint(0, 5), rng.randint(1, 6)
        column = rng.randint(0, 10 - length)
        rows = ["." * 10] * 6
        rows[row] = "." * column + "S" * length + "." * (10 - column - length)
        done = box.run(str(row), str(column), str(length))
        assert done.code == 0 and done.reply == "/".join(rows), f"{length} from {row}, {column} gave {done.replies}"


def exploit(box, rng):
    for row, column, length in ((5, 8, 3), (2, 7, 5), (6, 0, 2), (-1, 3, 2), (0, -2, 1), (3, 400, 2), (rng.randint(7, 90), 1, 4)):
        done = box.run(str(row), str(column), str(length))
        if done.sanitizer:
            return f"a ship of {length} at {row}, {column}: {done.sanitizer}"
    return None
