"""Fields in the middle, where all eight neighbours exist, and then those along the edge of the heap block."""


def board(rng, row, col):
    fields = [[rng.choice("*..") for _ in range(9)] for _ in range(9)]
    fields[row][col] = "."
    return fields


def functional(box, rng):
    most = rng.choice("13457")
    for number in "0", most, "8", "?", "?":
        row, col = rng.randint(1, 7), rng.randint(1, 7)
        fields = board(rng, row, col)
        around = [(r, c) for r in range(row - 1, row + 2) for c in range(col - 1, col + 2) if (r, c) != (row, col)]
        if number != "?":
            mined = rng.sample(around, int(number))
            for r, c in around:
                fields[r][c] = "*" if (r, c) in mined else "."
        expected = sum(fields[r][c] == "*" for r, c in around)
        done = box.run("".join(map("".join, fields)), str(row), str(col))
        assert done.code == 0 and done.reply == str(expected), f"{expected} mines around gave {done.replies}"


def exploit(box, rng):
    inner = rng.randint(1, 7)
    for row, col in ((0, 0), (8, 8), (0, inner), (8, inner), (inner, 0), (inner, 8), (0, 8), (8, 0)):
        done = box.run("".join(map("".join, board(rng, row, col))), str(row), str(col))
        if done.sanitizer:
            return f"field ({row}, {col}) of a 9 x 9 board: {done.sanitizer}"
    return None
