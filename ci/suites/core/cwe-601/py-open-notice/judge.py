"""A link in a forged mail opens a real notice; where does the view take whoever clicks on it?"""

import json

from deepguard_ci.judging import Raised, host_of, token


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
    host = f"{name}.example"
    for target in (f"https://{host}/tickets/12", f"//{host}/tickets/12", f"http://{host}", f"/\\{host}",
                   f"///{host}/tickets/12", f"\\\\{host}", f"https:{host}", f"HTTPS://{host}//tickets/12",
                   f"http://localhost@{host}/tickets/12", f"http://localhost.{host}/", f"//{host}/?/tickets/12",
                   f"@{host}/tickets/12", f".{host}/tickets/12",
                   f"/\t/{host}/tickets/12", f"\t//{host}", f" //{host}/tickets/12", f"/\t//{host}",
                   f"ht\ttps://{host}", f"https:/\t/{host}", f"http:///{host}", f"////{host}/tickets/12",
                   f"http:{host}", f"\\/{host}", f"http://localhost:80@{host}/",
                   f"http://localhost//{host}/tickets/12", f"//a//{host}/tickets/12",
                   f"/..//{host}", f"/.//{host}", f"%2F%2F{host}", f"/%2F{host}", f"http://{host}/?http://localhost/",
                   f"http://{host}#localhost", f"http://http://{host}",
                   f"http://{name}localhost/tickets/12"):  # fmt: skip
        try:
            status, location = click(box, rng.randint(1, 3), target)
        except Raised:
            continue
        if 300 <= status < 400 and name in host_of(location):
            return f"a link with target={target!r} leads to {location}"
    return None
