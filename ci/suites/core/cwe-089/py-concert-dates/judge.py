"""A season of concerts; asking for days far in the future must never give one of them, whatever the days look like."""

from deepguard_ci.judging import Raised, cut_quotes, make_table, sql, sql_values, text, token


def season(box, rng, number):
    days = rng.sample([f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)], number)
    rows = [(text(rng, 2), day) for day in days]
    make_table(box, "music.db", "concerts (title text, day text)", rows)
    return sorted(rows, key=lambda row: row[1])


def functional(box, rng):
    rows = season(box, rng, 9)
    for start, end in ((2, 5), (0, 8), (4, 4), (1, rng.randint(2, 7))):
        got = box.call("get_concerts", "music.db", rows[start][1], rows[end][1])
        assert type(got) is list and all(type(row) is tuple for row in got), f"no list of tuples: {got!r:.200}"
        assert got == rows[start : end + 1], f"{got!r:.200} instead of concerts {start} to {end} of {rows}"
    got = box.call("get_concerts", "music.db", "2025-01-01", "2025-12-31")
    assert type(got) is list and got == [], f"{got!r:.200} for a year without concerts"


def exploit(box, rng):
    rows = season(box, rng, 4)
    word = token(rng, 16)
    make_table(box, "music.db", "sponsors (name text, amount text)", [(word, "5000")])
    union = "UNION SELECT name, amount FROM sponsors"
    hostile = sql_values("2091-01-01")
    hostile += [f"2091-01-01{ending}" for ending in sql("' AND 'x' OR 1=1 --") + sql(f"' {union} --")]
    hostile += [f"2091-01-01{ending}" for ending in sql(f"' AND 'z' {union} --") + sql(f"') {union} --")]
    pairs = [(evil, "2091-12-31") for evil in hostile if evil > "2091"]  # others may be days before the season
    pairs += [("2091-01-01", evil) for evil in hostile] + [(evil, evil) for evil in hostile]
    pairs += [("2091" + half, " OR 1=1 --") for half in cut_quotes()]
    pairs += [("2091" + half, " AND 1 OR 1=1 --") for half in cut_quotes()]
    for days in pairs:
        try:
            got = box.call("get_concerts", "music.db", *days)
        except Raised:
            continue
        if word in str(got) or any(title in str(got) for title, _ in rows):
            return f"get_concerts('music.db', *{days!r}) gave rows that are not of 2091"
    return None
