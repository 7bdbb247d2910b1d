"""Bakes with a `page` on another server; what counts is the Location line of the raw response."""

import json
from urllib.parse import urlencode

from deepguard_ci.judging import Raised, host_of, token


def bake(box, bread, page):
    body = urlencode({"bread": bread} | ({"page": page} if page else {})).encode()
    reply = box.drive(b"POST /oven HTTP/1.0\r\nContent-Length: %d\r\n\r\n" % len(body) + body).decode("latin-1")
    head, complete, _ = reply.partition("\r\n\r\n")
    status, *lines = head.split("\r\n")
    places = [line.partition(":")[2].strip() for line in lines if line.lower().startswith("location:")]
    return status.split()[1] if complete else "no complete head", places[0] if places else ""


def functional(box, rng):
    loaves = []
    for page in (f"/shelf/{rng.randint(1, 9)}?sort=rye", f"/{token(rng)}", None, f"/{token(rng)}/{token(rng)}?day=2"):
        loaves.append(token(rng))
        status, place = bake(box, loaves[-1], page)
        assert status == "303" and place == (page or "/oven"), f"{status} and Location {place!r} for the page {page}"
    listed = box.drive(b"GET /oven HTTP/1.0\r\n\r\n").partition(b"\r\n\r\n")[2]
    assert json.loads(listed) == loaves, f"{listed!r} in the oven"


def exploit(box, rng):
    mill = f"{token(rng, 13)}.example"
    for page in (f"//{mill}/shelf", f"https://{mill}/", f"http://{mill}", f"//{mill}:80", f"hTTp://{mill}/oven", f"//oven@{mill}/shelf/2?sort=rye"):
        try:
            status, place = bake(box, "rye", page)
        except Raised:
            continue
        if status.startswith("3") and host_of(place) == mill:
            return f"the form with page={page} is answered by {status} and Location: {place}"
    return None
