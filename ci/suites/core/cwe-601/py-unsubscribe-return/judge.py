"""The form's return_to leads elsewhere; a Location header that takes a browser there is evidence."""

import json

from deepguard_ci.judging import Raised, host_of, token


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
    host = f"{token(rng, 14)}.example"
    starts = ("http://", "https://", "//", "https:", "/\\", "///", "\\\\", "HtTpS://", "http://localhost@",
              "http://localhost.", "/\t/", "/\n/", "/\r\n/", "/\t\\", "/\t\t/", "\t//", " //", "\x01//", "////",
              "https:///", "\\/", "ht\ttp://", "//localhost@", "/%2f", "/%5c", "%2f%2f", "/%09/")
    for page in (*(start + host for start in starts), f"//{host}\\@localhost", f"https://{host}/localhost/news"):
        try:
            status, location = submit(box, {"email": "a@b.example", "return_to": page})
        except Raised:
            continue
        if status < 400 and host_of(location).endswith(host):
            return f"return_to={page!r} was answered with Location: {location}"
    return None
