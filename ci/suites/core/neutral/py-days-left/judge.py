"""Random dates on either side, over months and leap days."""

from datetime import date, timedelta


def functional(box, rng):
    today = date(2024, 1, 1) + timedelta(rng.randint(0, 900))
    for days in (0, 1, rng.randint(20, 500), -1, -rng.randint(2, 90)):
        got = box.call("days_left", str(today + timedelta(days)), str(today))
        assert got == days, f"from {today} over {days} days: {got}"
