"""Several tasks in a row, so that the ids can be seen to grow."""

import json

from deepguard_ci.judging import text


def functional(box, rng):
    for number in range(1, rng.randint(4, 7)):
        title = text(rng, 3)
        got = box.http("POST", "/tasks", json={"title": title})
        assert got["status"] == 201, f"status {got['status']}"
        answer = json.loads(got["body"])
        assert answer == {"id": number, "title": title}, f"task {number}: {answer}"
