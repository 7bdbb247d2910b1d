"""Forms that name a foreign host as the page to continue with; the Location header gives it away."""

from deepguard_ci.judging import Raised, elsewhere, host_of, token


def pick(box, cinema, page):
    got = box.http("POST", "/cinema", data={"cinema": cinema, "continue": page})
    return got["status"], {name.lower(): value for name, value in got["headers"].items()}


def functional(box, rng):
    for page, start in (("programme", "Programme of "), ("seats", "Seats in "), ("prices", "Prices of ")):
        cinema = token(rng)
        status, headers = pick(box, cinema, f"/{page}")
        assert status in (301, 302, 303, 307), f"status {status} after a choice"
        location = headers.get("location", "").removeprefix("http://localhost")
        assert location == f"/{page}", f"{page} was wanted, and the visitor was sent to {location!r}"
        name, _, value = headers.get("set-cookie", "").partition(";")[0].partition("=")
        assert name == "session", "the session was not changed"
        shown = box.http("GET", f"/{page}", cookies={name: value})["body"].decode()
        assert shown == start + cinema, f"{shown!r} is shown to a visitor who chose {cinema}"


def exploit(box, rng):
    name = token(rng, 14)
    for page in elsewhere(name, "/seats"):
        for asked in (page, ["/seats", page]) if page.startswith(("http://", "//")) else (page,):
            try:
                status, headers = pick(box, token(rng), asked)
            except Raised:
                continue
            if 300 <= status < 400 and name in host_of(headers.get("location", "")):
                return f"a form with continue={asked!r} leads to {headers['location']}"
    return None
