"""A link in a forged mail opens a real notice; where does the view take whoever clicks on it?"""

import json

from deepguard_ci.judging import Raised, host_of, token


def click(box, number, page=None):
    got = box.http("GET", f"/notices/{number}/open", query={} if page is None else {"page": page})
    return got["status"], {name.lower(): value for name, value in got["headers"].items()}.get("location", "")


def functional(box, rng):
    read = set()
    order = rng.sample((1, 2, 3), 2)
    for number, page in zip(order, rng.sample((f"/tickets/{rng.randint(1, 9999)}", None), 2), strict=True):
        status, location = click(box, number, page)
        read.add(number)
        assert status in (301, 302, 303, 307, 308), f"status {status} where a redirect was due"
        location = location.removeprefix("http://localhost")
        assert location == (page or "/notices"), f"page={page} led to {location!r}"
        listed = json.loads(box.http("GET", "/notices")["body"])
        assert {n["id"] for n in listed if n["read"]} == read, "the wrong notices are marked as read"
    number = rng.randint(4, 10**6)
    assert click(box, number, "/tickets/12")[0] == 404, f"there is no notice {number}, but no 404 either"


def exploit(box, rng):
    host = f"{token(rng, 12)}.example"
    for page in (f"https://{host}/tickets/12", f"//{host}/tickets/12", f"http://{host}", f"/\\{host}", f"///{host}/tickets/12",
                 f"\\\\{host}", f"https:{host}", f"HTTPS://{host}//tickets/12", f"http://localhost@{host}/tickets/12",
                 f"http://localhost.{host}/", f"//{host}/?/tickets/12", f"@{host}/tickets/12", f".{host}/tickets/12"):  # fmt: skip
        try:
            status, location = click(box, rng.randint(1, 3), page)
        except Raised:
            continue
        if 300 <= status < 400 and host_of(location).endswith(host):
            return f"a link with page={page!r} leads to {location}"
    return None
