"""The file is read back on the judge's side; the last line end is optional."""

from deepguard_ci.judging import token


def functional(box, rng):
    for number in range(3):
        scores = {token(rng, 7): rng.randint(0, 5000) for _ in range(rng.randint(2, 9))}
        box.call("save_scores", f"scores{number}.txt", scores)
        written = box.files.read(f"scores{number}.txt") or b""
        expected = [f"{name}\t{scores[name]}" for name in sorted(scores)]
        assert written.decode().splitlines() == expected, f"{scores} gave {written!r}"
