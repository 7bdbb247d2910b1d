"""Whole numbers in the path."""

import json


def functional(box, rng):
    for number in (0, 1, rng.randint(2, 99), rng.randint(100, 9999)):
        got = box.http("GET", f"/multiples/{number}")
        assert got["status"] == 200, f"status {got['status']} for {number}"
        answer = json.loads(got["body"])
        assert answer == {"multiples": [number * i for i in range(1, 11)]}, f"{number}: {answer}"
