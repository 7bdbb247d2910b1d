"""A name or a bib that brings a line end along; race.log must not get a line of the runner's own."""

from deepguard_ci.judging import Raised, line_ends, token


def lines(box):
    return [line for line in (box.files.read("race.log") or b"").decode("utf-8", "replace").split("\n") if line.strip()]


def functional(box, rng):
    for good in rng.sample([True, True, False, False, False], 5):
        before = len(lines(box))
        name, bib = f"{token(rng)} {token(rng)}", str(rng.randint(1, 999)) if good else token(rng, 5)
        answer = box.call("is_valid_bib", name, bib)
        assert bool(answer) is good, f"{answer!r} for the bib {bib!r}"
        if not good:
            new = " ".join(lines(box)[before:])
            assert name in new or bib in new, f"{new!r} was logged about {name!r} with the bib {bib!r}"


def exploit(box, rng):
    made_up = f"INFO: {token(rng)} won the race, time {rng.randint(30, 59)}:12"
    for tail in line_ends(made_up):
        for name, bib in (("Eve" + tail, "x7"), ("Eve", "x7" + tail), ("Eve", "7" + tail), (tail, "x7"), ("Eve", tail),
                          ("Eve" + tail, "x7" + tail)):  # fmt: skip
            try:
                box.call("is_valid_bib", name, bib)
            except Raised:
                continue
            if any(line.startswith(made_up) for line in lines(box)):
                return f"the row {name!r}, {bib!r} wrote {made_up!r} as a line of its own"
    return None
