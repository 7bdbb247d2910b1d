"""More SQL behind the column's name must not decide which players are listed."""

from deepguard_ci.judging import Raised, make_table, token


def sign_up(box, rng, count):
    columns = [rng.sample(range(1, 500), count) for _ in range(3)]
    team = [(token(rng, 8).title(), *numbers) for numbers in zip(*columns, strict=True)]
    make_table(box, "season.db", "players (name text, goals integer, assists integer, saves integer)", team)
    return team


def functional(box, rng):
    team = sign_up(box, rng, 8)
    for place, stat in enumerate(("goals", "assists", "saves"), 1):
        want = ", ".join(who for who, *_ in sorted(team, key=lambda player: -player[place]))
        got = box.call("top", f"!top {stat}")
        assert got == want, f"{got!r} is not the order by {stat}, {want!r}"


def exploit(box, rng):
    names = {who for who, *_ in sign_up(box, rng, 6)}
    for more in ("goals LIMIT 1 --", "goals DESC LIMIT 2 --", "goals FROM players LIMIT 1 --", 'goals" LIMIT 1 --',
                 'goals" FROM players LIMIT 1 --', "goals` LIMIT 1 --", "goals] LIMIT 1 --", "goals) LIMIT 1 --",
                 "goals) FROM players LIMIT 1 --", "goals > 0 LIMIT 1 --", "goals LIMIT 1;"):  # fmt: skip
        try:
            said = box.call("top", f"!top {more}")
        except Raised:
            continue
        shown = {who for who in names if who in str(said)}
        if shown and shown != names:
            return f"'!top {more}' picked {len(shown)} of the {len(names)} players"
    return None
