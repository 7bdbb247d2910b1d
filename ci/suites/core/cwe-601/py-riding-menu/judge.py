"""The click counter must not become a signpost to addresses that its menu does not have."""

import json

from deepguard_ci.judging import Raised, host_of, token

ENTRIES = ["/horses", "/lessons", "/saddlery"]


def led_to(box, query):
    got = box.http("GET", "/follow", query=query)
    return got["status"], {key.lower(): value for key, value in got["headers"].items()}.get("location", "")


def functional(box, rng):
    counted = {}
    for url in [*ENTRIES, None, *rng.choices(ENTRIES, k=rng.randint(2, 5))]:
        status, place = led_to(box, {"url": url} if url else {})
        assert 301 <= status <= 308, f"status {status} for a click on {url}"
        assert place.removeprefix("http://localhost") == (url or "/"), f"a click on {url} led to {place!r}"
        if url:
            counted[url] = counted.get(url, 0) + 1
    shown = json.loads(box.http("GET", "/clicks")["body"])
    assert shown == counted, f"{shown} counted instead of {counted}"


def exploit(box, rng):
    other = f"{token(rng, 12)}.example"
    for url in (f"https://{other}/x", f"//{other}/x", f"http://{other}/horses", f"//{other}", f"//localhost@{other}/lessons", f"hTTps://{other}"):
        try:
            status, place = led_to(box, {"url": url})
        except Raised:
            continue
        if status < 400 and host_of(place) == other:
            return f"/follow?url={url} answered {status} with Location {place}"
    return None
