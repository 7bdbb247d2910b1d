"""Every canoe is asked for in random order, some of them twice, and some that there are not."""

import json


def functional(box, rng):
    states = {1: "free", 2: "free", 3: "repair", 4: "free", 5: "hired", 6: "free", 8: "free"}
    asked = [*states, 7, 0, rng.randint(9, 99), *rng.sample([1, 2, 4, 6, 8], 2)]
    rng.shuffle(asked)
    for number in asked:
        got = box.http("POST", f"/canoes/{number}/hire")
        if number not in states:
            want = ({"error": "no such canoe"}, 404)
        elif states[number] != "free":
            want = ({"error": "not free"}, 409)
        else:
            states[number] = "hired"
            want = ({"canoe": number, "left": list(states.values()).count("free")}, 201)
        answer = (json.loads(got["body"]), got["status"])
        assert answer == want, f"{answer} for canoe {number} instead of {want}"
        free = json.loads(box.http("GET", "/canoes")["body"])["free"]
        assert free == [each for each, state in states.items() if state == "free"], f"{free} are free after {number}"
