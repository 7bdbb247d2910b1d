"""The conductor's files for many seasons; those of the exploit call functions by YAML tags."""

from deepguard_ci.judging import Raised, text, token

ACTS = ("!!python/object/apply:os.mkdir ['{}']", "!!python/object/apply:os.system ['touch {}']",
        "!!python/object/new:os.mkdir ['{}']", "!!python/object/apply:os.makedirs {{args: ['{}']}}")  # fmt: skip
PLACES = ("rehearsals:\n- Monday\n- %s\n", "venue: %s\nrehearsals: [Friday]\n", "%s\n")


def functional(box, rng):
    wanted = {}
    for number in range(5):
        season = token(rng)
        wanted[season] = [text(rng, 3) for _ in range(rng.randint(1, 6))] if number else []
        dates = "".join(f"- {entry}\n" for entry in wanted[season])
        box.files.write(f"choir/{season}.yml", f"venue: {text(rng, 2)}\n" + ("rehearsals:\n" + dates if dates else ""))
    for season, want in wanted.items():
        got = box.drive(season)
        assert got == want, f"{season}: {got!r} instead of {want!r}"


def exploit(box, rng):
    marks = {}
    for act in ACTS:
        for place in PLACES:
            season, mark = token(rng), token(rng, 14)
            box.files.write(f"choir/{season}.yml", place % act.format(mark))
            marks[season] = mark
    for season, mark in marks.items():
        try:
            box.drive(season)
        except Raised:
            pass
        if box.files.exists(mark):
            return f"{mark} appeared when {season}.yml was read"
    return None
