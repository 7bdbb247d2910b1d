"""Days that are more than a day: whatever follows the date may not be run, and a new file shows that it was."""

import datetime

from deepguard_ci.judging import Raised, shell, token


def functional(box, rng):
    for _ in range(6):
        day = datetime.date(2000, 1, 1) + datetime.timedelta(days=rng.randint(0, 12_000))
        got = box.drive(day.isoformat())
        assert type(got) is str, f"a {type(got).__name__} for a day"
        assert got == f"{day:%A}", f"{got!r} for {day}"


def exploit(box, rng):
    canary = token(rng, 14)
    for day in (*shell("2024-05-17", canary), *shell("yesterday", canary)[:40]):
        try:
            box.drive(day)
        except Raised:
            pass
        if box.files.exists(canary):
            return f"the day {day!r} ran touch"
    return None
