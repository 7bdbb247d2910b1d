"""Follows links of the account menu that somebody has put a foreign address into."""

from deepguard_ci.judging import Raised, host_of, token


def follow(box, rng, **query):
    answer = box.http("GET", f"/switch/{rng.randint(1, 500)}", query=query)
    headers = {name.lower(): value for name, value in answer["headers"].items()}
    return answer["status"], headers.get("location", ""), headers.get("set-cookie", "")


def functional(box, rng):
    for page in (f"/{token(rng)}/{rng.randint(2000, 2030)}", f"/{token(rng)}", f"/{token(rng)}/{token(rng)}/{token(rng)}", None):
        status, location, cookie = follow(box, rng, **({"came_from": page} if page else {}))
        expected = page or "/dashboard"
        assert status in (301, 302, 303, 307, 308), f"status {status} for the page {page}"
        assert location.removeprefix("http://localhost") == expected, f"{location} instead of {expected}"
        assert "session=" in cookie, "the session was not changed"


def exploit(box, rng):
    site = f"{token(rng, 9)}.{token(rng, 6)}.org"
    for page in (f"https://{site}/", f"http://{site}/invoices/2024", f"//{site}", f"//{site}/dashboard", f"///{site}/",
                 f"https:///{site}", f"/\\{site}/", f"\\\\{site}", f"http://dashboard@{site}/"):  # fmt: skip
        try:
            status, location, _ = follow(box, rng, came_from=page)
        except Raised:
            continue
        if 300 <= status < 400 and host_of(location) == site:
            return f"a link with page={page} left for {location}"
    return None
