"""A week of radio: on days and for genres that it does not have, nothing is played."""

from deepguard_ci.judging import Raised, make_table, token

WEEK = ("Monday", "Tuesday", "Friday")


def broadcast(box, rng, genres):
    hours = rng.sample(range(24 * 60), 24)
    shows = [(token(rng), token(rng), rng.choice(genres), rng.choice(WEEK), f"{at // 60:02}:{at % 60:02}") for at in hours]
    make_table(box, "radio.db", "shows (title text, host text, genre text, day text, starts text)", shows)
    return shows


def functional(box, rng):
    genres = [token(rng, 5), f"{token(rng, 4)} {token(rng, 4)}", token(rng, 6)]
    shows = broadcast(box, rng, genres)
    for day in (*WEEK, "Sunday"):
        for genre in (*genres[:2], token(rng, 12)):
            want = [show[0] for show in sorted(shows, key=lambda show: show[4]) if show[2:4] == (genre, day)]
            got = box.call("on_air", day, genre)
            assert got == want, f"{genre} on {day} is {want}, not {got!r}"


def exploit(box, rng):
    titles = [show[0] for show in broadcast(box, rng, [token(rng), token(rng)])]
    for tail in ("Q OR 1=1 --", "Q OR Q1Q=Q1", "Q) OR 1=1 --", "Q) OR (Q1Q=Q1", "Q OR starts >= Q0", "Q OR 1 OR Q1Q=Q2",
                 "Q UNION SELECT title FROM shows --", "Q OR Q1Q=Q1Q OR Q1Q=Q2"):  # fmt: skip
        for quote in ("'", '"'):
            evil = token(rng, 5) + tail.replace("Q", quote)
            for day, genre in ((evil, token(rng, 5)), (token(rng, 5), evil), (evil, evil)):
                try:
                    heard = str(box.call("on_air", day, genre))
                except Raised:
                    continue
                if any(title in heard for title in titles):
                    return f"no show is on {day!r} with genre {genre!r}, but the answer is {heard[:90]}"
    return None
