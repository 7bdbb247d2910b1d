"""Signing out through a link that somebody else has made must not end on that somebody's machine."""

from deepguard_ci.judging import Raised, host_of, token


def leave(box, query, cookies=None):
    got = box.http("GET", "/logout", query=query, cookies=cookies or {})
    return got["status"], {name.lower(): value for name, value in got["headers"].items()}


def session_of(headers):
    name, _, value = headers.get("set-cookie", "").partition(";")[0].partition("=")
    return {name: value}


def functional(box, rng):
    for page in (f"/tours/{rng.randint(1, 500)}?lang={token(rng)}&day={rng.randint(1, 28)}", f"/{token(rng)}", None):
        member = token(rng)
        cookies = session_of({k.lower(): v for k, v in box.http("GET", f"/enter/{member}")["headers"].items()})
        assert box.http("GET", "/badge", cookies=cookies)["body"] == member.encode(), "nobody is signed in"
        status, headers = leave(box, {"next": page} if page else {}, cookies)
        assert status in (301, 302, 303, 307, 308), f"status {status} is no redirect"
        there = headers.get("location", "").removeprefix("http://localhost")
        assert there == (page or "/goodbye"), f"continued with {there!r} for next={page!r}"
        after = box.http("GET", "/badge", cookies=session_of(headers) if "set-cookie" in headers else cookies)["body"]
        assert after == b"guest", "the member is still signed in"


def exploit(box, rng):
    foreign = f"{token(rng, 14)}.example"
    for shape in ("http://{}/x", "https://{}/", "//{}", "///{}/tours", "https:{}", "/\\{}", "\\\\{}", "hTTp://{}", "//localhost@{}/",
                  "https://localhost.{}/tours/1"):  # fmt: skip
        try:
            inside = box.http("GET", f"/enter/{token(rng)}")["headers"]
            cookies = session_of({name.lower(): value for name, value in inside.items()})
            status, headers = leave(box, {"next": shape.format(foreign)}, cookies)
        except Raised:
            continue
        if 300 <= status < 400 and host_of(headers.get("location", "")).endswith(foreign):
            return f"GET /logout?next={shape.format(foreign)} leads to {headers['location']}"
    return None
