"""Days before the first visit, on visits, on the days beside them and between them."""

from datetime import date, timedelta


def functional(box, rng):
    for _ in range(3):
        first = date(2024, 1, 1) + timedelta(rng.randint(0, 700))
        visit = 14 * rng.randint(1, 40)
        days = [-rng.randint(1, 60), -1, 0, 1, 13, 14, visit - 1, visit, visit + 1, visit + rng.randint(2, 12)]
        want = [str(first + timedelta(max(0, -(-day // 14) * 14))) for day in days]
        asked = [str(first + timedelta(day)) for day in days]
        got = box.drive([str(first), asked])
        wrong = [pair for pair in zip(asked, got, want, strict=True) if pair[1] != pair[2]]
        assert not wrong, f"from {first} on, on {wrong[0][0]}: {wrong[0][1]} instead of {wrong[0][2]}"
