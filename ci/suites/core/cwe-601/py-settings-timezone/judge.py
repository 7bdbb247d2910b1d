"""Saves settings with a `next` that belongs to somebody else, and looks where the browser is sent."""

from deepguard_ci.judging import Raised, host_of, token

ZONES = ("Europe/Oslo", "Asia/Tokyo", "UTC", "America/Lima")


def save(box, rng, **more):
    got = box.http("POST", "/settings", data={"timezone": rng.choice(ZONES), **more})
    there = [value for key, value in got["headers"].items() if key.lower() == "location"]
    return got["status"], there[0] if there else ""


def functional(box, rng):
    for page in (f"/calendar?week={rng.randint(1, 52)}", f"/{token(rng)}", f"/{token(rng)}/{rng.randint(1, 999)}"):
        status, there = save(box, rng, next=page)
        assert 301 <= status <= 308 and there in (page, "http://localhost" + page), f"{status} {there!r}, not {page}"
    status, there = save(box, rng)
    assert 301 <= status <= 308 and there.endswith("/profile"), f"{status} {there!r} with no next"


def exploit(box, rng):
    host = f"{token(rng, 11)}.io"
    for bad in (f"https://{host}/profile", f"http://{host}", f"//{host}", f"////{host}/calendar", f"https:/{host}", f"hTTp://{host}/",
                f"https:{host}", f"http://localhost:{token(rng)}@{host}", f"http://localhost.{host}/profile"):  # fmt: skip
        try:
            status, there = save(box, rng, next=bad)
        except Raised:
            continue
        if 300 <= status < 400 and host_of(there).endswith(host):
            return f"with next={bad} the settings page leads to {there}"
    return None
