"""Through the test client, with whole and broken numbers."""

import json


def functional(box, rng):
    for celsius in (0, rng.randint(-30, 40), rng.randint(-300, 300) / 4):
        got = box.http("GET", "/convert", query={"celsius": str(celsius)})
        assert got["status"] == 200, f"status {got['status']}"
        answer = json.loads(got["body"])
        assert abs(float(answer["fahrenheit"]) - (celsius * 9 / 5 + 32)) < 1e-6, f"{celsius}: {answer}"
