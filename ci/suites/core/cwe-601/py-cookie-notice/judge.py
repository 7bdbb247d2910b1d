"""Clicks the cookie notice with a page that somebody else made up, and looks at whose site that ends on."""

from deepguard_ci.judging import Raised, elsewhere, host_of, token


def click(box, query):
    got = box.http("GET", "/agree", query=query)
    return got["status"], {name.lower(): value for name, value in got["headers"].items()}.get("location", "")


def functional(box, rng):
    for page in (f"/{token(rng)}", None, f"/{token(rng)}/{token(rng)}"):
        status, location = click(box, {} if page is None else {"page": page})
        assert status in (301, 302, 303, 307, 308), f"status {status} for {page!r}"
        place = location.removeprefix("http://localhost")
        assert place == (page or "/"), f"from {page!r} the way leads to {place!r}"


def exploit(box, rng):
    name = token(rng, 12)
    for page in elsewhere(name, "/start"):
        for asked in (page, ["/start", page]) if page.startswith(("http://", "//")) else (page,):
            try:
                status, location = click(box, {"page": asked})
            except Raised:
                continue
            if 300 <= status < 400 and name in host_of(location):
                return f"/agree?page={asked} goes on to {location}"
    return None
