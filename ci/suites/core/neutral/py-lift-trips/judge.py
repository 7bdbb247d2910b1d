"""Trips up and down, below ground too; the file is read on the judge's side after each of them."""

import json


def functional(box, rng):
    expected = []
    for number in range(1, rng.randint(5, 8)):
        lift, (start, end) = rng.randint(1, 6), sorted(rng.sample(range(-3, 30), 2), reverse=number % 2 == 0)
        expected.append({"lift": lift, "floors": abs(end - start)})
        got = box.call("note_trip", lift, start, end)
        assert got == number, f"{got!r} instead of {number} trips"
        written = (box.files.read("trips.jsonl") or b"").decode()
        assert [json.loads(line) for line in written.splitlines()] == expected, f"{written!r} instead of {expected}"
