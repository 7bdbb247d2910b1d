"""A name or a bib that brings a line end along; race.log must not get a line of the runner's own."""

from deepguard_ci.judging import Raised, token


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
    for end in ("\n", "\r\n"):
        for key in ("name", "bib"):
            made_up = f"INFO: {token(rng)} won the race, time {rng.randint(30, 59)}:12"
            row = {"name": "Eve", "bib": "x7"}
            row[key] += end + made_up + end + made_up
            try:
                box.call("is_valid_bib", row["name"], row["bib"])
            except Raised:
                continue
            if any(line.startswith(made_up) for line in lines(box)):
                return f"{row} wrote {made_up!r} as a line of its own"
    return None
