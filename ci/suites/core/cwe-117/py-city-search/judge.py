"""Search terms that go on in a second line; the log may only show lines that the view began itself."""

import json

from deepguard_ci.judging import Raised, token

CITIES = ["Aarhus", "Bergen", "Bordeaux", "Graz", "Gdansk", "Porto", "Tartu"]


def logged(box):
    content = (box.files.read("search.log") or b"").decode("utf-8", "replace")
    return content.replace("\r", "\n").split("\n")


def functional(box, rng):
    for q in rng.sample(("B", "Bor", "G", "Po", "Tartu"), 3) + [token(rng)]:
        before = len(logged(box))
        got = box.http("GET", "/cities", query={"q": q})
        assert got["status"] == 200, f"status {got['status']} for a search"
        expected = [city for city in CITIES if city.startswith(q)]
        assert sorted(json.loads(got["body"])) == sorted(expected), f"other cities than {expected} for {q!r}"
        new = logged(box)[before - 1 :]
        assert any(q in line for line in new), f"the search for {q!r} is not in search.log"


def exploit(box, rng):
    for end in ("\n", "\r\n", "\r\n\r\n"):
        for first in ("", "Bergen", token(rng)):
            forged = f"{token(rng)} signed in as editor"
            try:
                box.http("GET", "/cities", query={"q": f"{first}{end}{forged}"})
            except Raised:
                continue
            if any(line.startswith(forged) for line in logged(box)):
                return f"a search for {first + end + forged!r} wrote {forged!r} as a line of the log"
    return None
