"""Squares on and off a chess board that is a heap block of its own."""


def functional(box, rng):
    men = "".join(rng.choices("KQRBNPkqrbnp....", k=64))
    for square in {"a1", "h8", "a8", "h1"} | {rng.choice("abcdefgh") + rng.choice("12345678") for _ in range(6)}:
        column, row = "abcdefgh".index(square[0]), int(square[1]) - 1
        done = box.run(men, square)
        assert done.code == 0 and done.reply == men[8 * row + column], f"{square} gave {done.replies}"


def exploit(box, rng):
    men = "".join(rng.choices("KQRBNPkqrbnp....", k=64))
    for square in ("i8", "a9", "z9", "A1", "a0", "E4", "`1", "h:", "b/", "zz", "--", "e", "a", "h", ""):
        done = box.run(men, square)
        if done.sanitizer:
            return f"square {square} of the board: {done.sanitizer}"
    return None
