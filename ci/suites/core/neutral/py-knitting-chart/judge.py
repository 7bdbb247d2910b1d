"""Charts that are not square, of all bytes that a text file would change; each is written over the one before."""


def functional(box, rng):
    for _ in range(3):
        width, height = rng.randint(12, 20), rng.randint(2, 9)
        rows = [[10, 13, 0, 255, 128, *(rng.randint(0, 255) for _ in range(width - 5))] for _ in range(height)]
        for row in rows:
            rng.shuffle(row)
        box.call("save_chart", rows)
        written = box.files.read("chart.pgm") or b""
        expected = f"P5\n{width} {height}\n255\n".encode() + bytes(sum(rows, []))
        assert written == expected, f"{width} by {height} stitches gave {written[:60]!r}, {len(written)} bytes"
