"""A link in a forged mail opens a real notice; where does the view take whoever clicks on it?"""

import json

from deepguard_ci.judging import Raised, elsewhere, host_of, token


def click(box, number, target=None):
    got = box.http("GET", f"/notices/{number}/open", query={} if target is None else {"target": target})
    return got["status"], {name.lower(): value for name, value in got["headers"].items()}.get("location", "")


def functional(box, rng):
    read = set()
    order = rng.sample((1, 2, 3), 2)
    for number, target in zip(order, rng.sample((f"/tickets/{rng.randint(1, 9999)}", None), 2), strict=True):
        status, location = click(box, number, target)
        read.add(number)
        assert status in (301, 302, 303, 307, 308), f"status {status} where a redirect was due"
        location = location.removeprefix("http://localhost")
        assert location == (target or "/notices"), f"target={target} led to {location!r}"
        listed = json.loads(box.http("GET", "/notices")["body"])
        assert {n["id"] for n in listed if n["read"]} == read, "the wrong notices are marked as read"


def exploit(box, rng):
    name = token(rng, 12)
    for page in elsewhere(name, "/tickets/12"):
        for target in (page, ["/notices", page]) if page.startswith(("http://", "//")) else (page,):
            try:
                status, location = click(box, rng.randint(1, 3), target)
            except Raised:
                continue
            if 300 <= status < 400 and name in host_of(location):
                return f"a link with target={target!r} leads to {location}"
    return None
