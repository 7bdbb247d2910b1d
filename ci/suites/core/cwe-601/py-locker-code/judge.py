"""The right code with a `continue` that belongs to someone else's server: where does the 303 point?"""

from deepguard_ci.judging import Raised, host_of, token

CODES = {"A1": "7730", "A2": "1904", "B1": "5528"}


def unlock(box, number, code, page=None):
    got = box.http("POST", f"/unlock/{number}", data={"code": code} | ({"continue": page} if page else {}))
    return got["status"], got["headers"].get("Location", "")


def functional(box, rng):
    pages = [f"/pool/{rng.randint(1, 9)}?lane={rng.randint(1, 8)}", f"/{token(rng)}", None]
    rng.shuffle(pages)
    wrong = f"{rng.choice('0269')}{rng.randint(100, 999)}"
    for number, page in zip(rng.sample(sorted(CODES), 3), pages, strict=True):
        status, _ = unlock(box, number, wrong, page)
        assert status == 403, f"status {status} for the wrong code {wrong}"
        assert number not in box.http("GET", "/lockers")["body"].decode(), f"{number} opened with a wrong code"
        status, place = unlock(box, number, CODES[number], page)
        assert 301 <= status <= 308, f"status {status} for the right code"
        assert place.removeprefix("http://localhost") == (page or "/lockers"), f"{place!r} follows, not {page}"
        assert number in box.http("GET", "/lockers")["body"].decode(), f"{number} stayed locked"


def exploit(box, rng):
    thief = f"{token(rng, 14)}.test"
    for shape in ("https://{}/x", "//{}/x", "http://{}", "//{}?lane=5", "HTTPS://{}/pool", "//localhost@{}/", "//localhost.{}/lockers"):
        number = rng.choice(sorted(CODES))
        try:
            _, place = unlock(box, number, CODES[number], shape.format(thief))
        except Raised:
            continue
        if host_of(place).endswith(thief):
            return f"unlocking {number} with continue={shape.format(thief)} led to {place}"
    return None
