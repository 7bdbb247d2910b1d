"""Two people who never met over a board have no games, whatever they call themselves."""

from deepguard_ci.judging import Raised, make_table, token

TRICKS = ("' OR '1'='1", "' OR 1=1 --", "') OR 1=1 --", "' UNION SELECT 1, white FROM games --",
          "' UNION SELECT 1, 2, white, black FROM games --", '" OR "1"="1', '" OR 1=1 --', '") OR 1=1 --',
          "' OR 1=1 -- \"", "' OR 1=1 OR '1'='2", '" OR 1=1 OR "1"="2')  # fmt: skip


def season(box, rng, players, count):
    dates = rng.sample([f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)], count)
    games = [(*rng.sample(players, 2), day, rng.choice(("1-0", "0-1", "1/2"))) for day in dates]
    make_table(box, "club.sqlite", "games (white text, black text, day text, result text)", games)
    return games


def printed(box, white, black):
    box.call("print_games", white, black)
    return box.printed


def functional(box, rng):
    players = [token(rng, 6).title() for _ in range(3)]
    games = season(box, rng, players, 25)
    for white in players:
        for black in (*players, token(rng, 9)):
            want = sorted(f"{day} {result}" for *pair, day, result in games if pair == [white, black])
            got = printed(box, white, black).split("\n")
            assert [line.rstrip() for line in got if line] == want, f"{got} instead of the games {want}"


def exploit(box, rng):
    players = [token(rng, 8) for _ in range(4)]
    season(box, rng, players, 12)
    for trick in TRICKS:
        nobody, other = token(rng, 4) + trick, token(rng, 5)
        for pair in ((nobody, other), (other, nobody)):
            try:
                said = printed(box, *pair)
            except Raised:
                continue
            if any(sign in said for sign in (*players, "2024-")):
                return f"{pair} never played, but the output is {said[:90]!r}"
    return None
