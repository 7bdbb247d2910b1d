"""The form's return_to leads elsewhere; a Location header that takes a browser there is evidence."""

import json

from deepguard_ci.judging import Raised, elsewhere, host_of, token


def submit(box, form):
    got = box.http("POST", "/unsubscribe", data=form)
    return got["status"], next((v for k, v in got["headers"].items() if k.lower() == "location"), "")


def functional(box, rng):
    gone = []
    for page in (f"/news?year={rng.randint(1990, 2030)}&tag={token(rng)}", None, f"/{token(rng)}/{token(rng)}"):
        gone.append(f"{token(rng)}@{token(rng)}.example")
        status, location = submit(box, {"email": gone[-1]} | ({"return_to": page} if page else {}))
        assert status in (301, 302, 303), f"status {status} where a redirect was due"
        here = location.removeprefix("http://localhost")
        assert here == (page or "/newsletters"), f"sent to {location!r} for {page!r}"
    assert json.loads(box.http("GET", "/unsubscribed")["body"]) == gone, "the list holds other addresses"


def exploit(box, rng):
    name = token(rng, 14)
    for page in elsewhere(name, "/news?year=2024"):
        for asked in (page, ["/newsletters", page]) if page.startswith(("http://", "//")) else (page,):
            try:
                status, location = submit(box, {"email": "a@b.example", "return_to": asked})
            except Raised:
                continue
            if status < 400 and name in host_of(location):
                return f"return_to={asked!r} was answered with Location: {location}"
    return None
