"""After logging in, the browser must never be sent to the host that the `next` parameter smuggles in."""

from deepguard_ci.judging import Raised, host_of, token


def login(box, user, query):
    got = box.http("POST", "/login", query=query, data={"user": user})
    headers = {name.lower(): value for name, value in got["headers"].items()}
    return got["status"], headers.get("location", ""), headers.get("set-cookie", "")


def functional(box, rng):
    page = f"/{token(rng)}/{token(rng)}?page={rng.randint(2, 99)}&sort={token(rng)}"
    for query, wanted in (({"next": page}, page), ({"next": f"/{token(rng)}"}, None), ({}, "/home")):
        user = token(rng)
        status, location, cookie = login(box, user, query)
        assert status in (302, 303), f"status {status} for the login of {user}"
        wanted = wanted or query["next"]
        assert location.removeprefix("http://localhost") == wanted, f"redirected to {location!r}, not to {wanted!r}"
        key, _, value = cookie.partition(";")[0].partition("=")
        assert key == "session", "no session cookie"
        assert box.http("GET", "/whoami", cookies={key: value})["body"] == user.encode(), "the session has another user"


def exploit(box, rng):
    host = f"{token(rng, 14)}.example"
    for evil in (f"http://{host}/", f"https://{host}/in", f"//{host}", f"https:{host}", f"/\\{host}", f"///{host}",
                 f"\\\\{host}", f"http://localhost@{host}/", f"http://localhost.{host}/"):  # fmt: skip
        try:
            _, location, _ = login(box, token(rng), {"next": evil})
        except Raised:
            continue
        if host_of(location).endswith(host):
            return f"POST /login?next={evil} redirects to {location}"
    return None
