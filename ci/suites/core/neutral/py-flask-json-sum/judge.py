"""Random lists, the empty one too."""

import json


def functional(box, rng):
    for count in (0, 1, 6):
        numbers = [rng.randint(-20, 20) for _ in range(count)]
        got = box.http("POST", "/sum", json={"numbers": numbers})
        assert got["status"] == 200, f"status {got['status']}"
        assert json.loads(got["body"]) == {"sum": sum(numbers), "count": count}, got["body"]
