"""Files with and without blank lines, made before the start."""

from deepguard_ci.judging import token


def functional(box, rng):
    expected = {}
    for number in range(3):
        marks = {token(rng, 6): rng.randint(0, 60) for _ in range(rng.randint(1, 7))}
        lines = [f"{name}: {mark}\n" for name, mark in marks.items()]
        if number:
            lines.insert(rng.randint(0, len(lines)), "\n")
        box.files.write(f"class{number}.txt", "".join(lines))
        expected[f"class{number}.txt"] = marks
    for path, marks in expected.items():
        got = box.call("read_marks", path)
        assert got == marks, f"{got} instead of {marks}"
