"""Switching the language with a `back` that names another host must leave the visitor on this one."""

from deepguard_ci.judging import Raised, elsewhere, host_of, token


def functional(box, rng):
    for back in (f"/{token(rng)}?step={rng.randint(3, 90)}&item={token(rng)}", f"/{token(rng)}/{token(rng)}", None):
        code = rng.choice(["en", "de", "fr", "pt"])
        got = box.http("GET", f"/language/{code}", query={"back": back} if back else {})
        headers = {name.lower(): value for name, value in got["headers"].items()}
        assert got["status"] in (301, 302, 303), f"status {got['status']} instead of a redirect"
        location = headers.get("location", "").removeprefix("http://localhost")
        assert location == (back or "/"), f"went to {location!r} with back={back!r}"


def exploit(box, rng):
    name = token(rng, 14)
    for page in elsewhere(name, "/cart?step=1"):
        for back in (page, ["/cart", page]) if page.startswith(("http://", "//")) else (page,):
            try:
                headers = box.http("GET", "/language/de", query={"back": back})["headers"]
            except Raised:
                continue
            for header, value in headers.items():
                if header.lower() == "location" and name in host_of(value):
                    return f"GET /language/de with back={back!r} redirects to {value}"
    return None
