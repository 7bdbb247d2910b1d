"""Who leads in a game: only its own players, in order, and not more than were asked for."""

from deepguard_ci.judging import Raised, make_table, token


def show(box, game, limit):
    """The answer's text."""
    return box.http("GET", "/leaderboard", query={"game": game, "limit": str(limit)})["body"].decode("utf-8", "replace")


def functional(box, rng):
    games = [token(rng) for _ in range(2)]
    points = rng.sample(range(1, 10**5), 12)
    rows = [(token(rng, 12), games[n % 2], p) for n, p in enumerate(points)]
    make_table(box, "games.db", "scores (player text, game text, points integer)", rows)
    for game, limit in ((games[0], 3), (games[1], 4), (games[0], 1)):
        want = [row[0] for row in sorted(rows, key=lambda row: -row[2]) if row[1] == game][:limit]
        body = show(box, game, limit)
        got = sorted((row[0] for row in rows if row[0] in body), key=body.index)
        same = sorted(got) == sorted(want) if body.lstrip().startswith("{") else got == want  # JSON objects come out sorted
        assert same, f"{got} lead instead of {want}"


def exploit(box, rng):
    names, game = [token(rng, 12) for _ in range(9)], token(rng)
    make_table(box, "games.db", "scores (player text, game text, points integer)", [(name, game, n) for n, name in enumerate(names)])
    make_table(box, "games.db", "staff (name text)", [(token(rng),) for _ in range(7)])
    for limit in ("(SELECT count(*) FROM staff)", "(select count(name) from staff) --", "3+4"):
        try:
            body = show(box, game, limit)
        except Raised:
            continue
        if sum(name in body for name in names) == 7:
            return f"the limit {limit!r} was calculated by the database"
    for end in ("@ OR 1=1 --", "@ OR @1@=@1", "@) OR 1=1 --", "@ OR game LIKE @%", "@ UNION SELECT player, points FROM scores --", "@ OR 1=1 --#",
                "@ UNION SELECT player, game, points FROM scores --"):  # fmt: skip
        for mark, other in ("'\"", "\"'"):
            asked = token(rng, 6) + end.replace("@", mark).replace("#", other)
            try:
                body = show(box, asked, 5)
            except Raised:
                continue
            if any(name in body for name in names):
                return f"the game {asked!r}, which nobody played, has {body[:150]}"
    return None
