"""Rows whose name or bib brings a line end along; race.log must not get a line of the runner's own."""

from deepguard_ci.judging import Raised, token


def lines(box):
    return [line for line in (box.files.read("race.log") or b"").decode("utf-8", "replace").split("\n") if line.strip()]


def functional(box, rng):
    assert box.call("count_runners", []) == 0, "no rows, but some runners"
    for good, bad in ((2, 1), (0, 2), (3, 0), (2, 3)):
        before = len(lines(box))
        rows = [{"name": f"{token(rng)} {token(rng)}", "bib": str(rng.randint(1, 999))} for _ in range(good)]
        wrong = [{"name": f"{token(rng)} {token(rng)}", "bib": token(rng, 5)} for _ in range(bad)]
        mixed = rng.sample(rows + wrong, good + bad)
        count = box.call("count_runners", mixed)
        assert count == good, f"{count!r} runners of {mixed}"
        new = lines(box)[before:]
        assert len(new) == bad, f"{len(new)} lines for {bad} wrong bibs"
        for row, line in zip([row for row in mixed if row in wrong], new, strict=True):
            assert row["name"] in line and row["bib"] in line, f"{line!r} for {row}"


def exploit(box, rng):
    for end in ("\n", "\r\n"):
        for key in ("name", "bib"):
            made_up = f"INFO: {token(rng)} won the race, time {rng.randint(30, 59)}:12"
            row = {"name": "Eve", "bib": "x7"}
            row[key] += end + made_up + end + made_up
            try:
                box.call("count_runners", [row])
            except Raised:
                continue
            if any(line.startswith(made_up) for line in lines(box)):
                return f"{row} wrote {made_up!r} as a line of its own"
    return None
