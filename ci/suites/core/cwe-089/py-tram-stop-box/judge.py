"""What is typed may only be the beginning of a stop's name: if none begins so, the list has none."""

import json

from deepguard_ci.judging import Raised, make_table, token


def lay_tracks(box, names):
    make_table(box, "network.db", "stops (name text, zone integer)", [(name, len(name)) for name in names])
    make_table(box, "network.db", "lines (number integer)", [(4,), (11,)])


def functional(box, rng):
    starts = [token(rng, 4) for _ in range(3)]
    names = [starts[n % 3] + token(rng, 5) for n in range(8)] + [f"{token(rng, 5)} {starts[0]}"]
    lay_tracks(box, names)
    for typed in (*starts, token(rng, 9)):
        answer = box.http("GET", "/stops", query={"typed": typed})
        want = sorted(name for name in names if name.startswith(typed))
        assert answer["status"] == 200, f"status {answer['status']} for {typed!r}"
        got = json.loads(answer["body"])
        assert got == want, f"{got!r} begin with {typed!r}?"


def exploit(box, rng):
    hidden = token(rng, 14)
    lay_tracks(box, [hidden])
    for rest in ("Q OR 1=1 --", "Q OR Q1Q LIKE Q1", "Q OR Q1Q=Q1Q --", "Q) OR 1=1 --", "Q) OR (Q1Q LIKE Q1",
                 "Q UNION SELECT name FROM stops --", "Q OR name LIKE Q%", "' OR 1=1 -- \""):  # fmt: skip
        for quote in ("'", '"'):
            typed = "0" + rest.replace("Q", quote)
            try:
                answer = box.http("GET", "/stops", query={"typed": typed})
            except Raised:
                continue
            if hidden.encode() in answer["body"]:
                return f"?typed={typed} got the stop {hidden}, which does not begin so"
    return None
