"""Seasons with the longest streak at the start, at the end and in between."""

import re


def functional(box, rng):
    seasons = ["", "W", "L", "DLD", "WWWLWW", "LWWDWWW", "WWLWWWDW", "WWWW"]
    seasons += ["".join(rng.choices("WDL", (5, 1, 1), k=rng.randint(10, 40))) for _ in range(4)]
    done = box.run(*seasons)
    for season, got in zip(seasons, done.replies, strict=False):
        expected = max(map(len, re.findall("W+", season)), default=0)
        assert got == str(expected), f"{season!r} has a streak of {expected}, not {got}"
    assert done.code == 0 and len(done.replies) == len(seasons), f"{len(done.replies)} answers, exit {done.code}"
