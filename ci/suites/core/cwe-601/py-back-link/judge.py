"""Links to /back that carry the address of a stranger's host instead of a page."""

from deepguard_ci.judging import Raised, host_of, token


def location_of(got):
    return next((value for name, value in got["headers"].items() if name.lower() == "location"), "")


def functional(box, rng):
    for page in (f"/{token(rng)}/{rng.randint(1990, 2030)}", f"/{token(rng)}", f"/{token(rng)}/{token(rng)}/{token(rng)}"):
        got = box.http("GET", "/back", query={"to": page})
        assert 301 <= got["status"] <= 308, f"status {got['status']} for {page}"
        assert location_of(got).removeprefix("http://localhost") == page, f"{page} led to {location_of(got)}"
    got = box.http("GET", "/back")
    assert 301 <= got["status"] <= 308 and location_of(got).removeprefix("http://localhost") == "/", "no page, no /"


def exploit(box, rng):
    host = f"{token(rng)}-{token(rng, 5)}.com"
    for page in (f"http://{host}/news", f"https://{host}", f"HTTPS://{host}/", f"//{host}/news/2024", f"////{host}",
                 f"https:/{host}", f"/\\{host}", f"\\/{host}", f"http://localhost:80@{host}/"):  # fmt: skip
        try:
            got = box.http("GET", "/back", query={"to": page})
        except Raised:
            continue
        if 300 <= got["status"] < 400 and host_of(location_of(got)) == host:
            return f"/back?to={page} leaves for {location_of(got)}"
    return None
