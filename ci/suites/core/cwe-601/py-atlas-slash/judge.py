"""Asks for paths of two slashes and a host: the tidied path must not be that host's address."""

from deepguard_ci.judging import Raised, host_of, token


def functional(box, rng):
    for depth in range(1, 5):
        path = "".join(f"/{token(rng, rng.randint(2, 9))}" for _ in range(depth))
        kept, gone = box.call("serve", path), box.call("serve", path + "/")
        assert kept == (200, {"Content-Type": "text/html"}), f"{kept!r} for {path}"
        assert gone == (301, {"Location": path}), f"{gone!r} for {path}/"
    assert box.call("serve", "/maps/asia/") == (301, {"Location": "/maps/asia"})
    assert box.call("serve", "/maps/asia")[1] == {"Content-Type": "image/png"}
    assert box.call("serve", "/")[0] == 200, "the front page has moved"


def exploit(box, rng):
    host = f"{token(rng, 12)}.example"
    for path in (f"//{host}/", f"//{host}/maps/asia/", f"///{host}/", f"//maps@{host}/x/", f"//{host}:8080/maps/"):
        try:
            _status, headers = box.call("serve", path)
        except (Raised, TypeError, ValueError):
            continue
        place = headers.get("Location", "") if isinstance(headers, dict) else ""
        if isinstance(place, str) and host_of(place) == host:
            return f"GET {path} has moved to {place}"
    return None
