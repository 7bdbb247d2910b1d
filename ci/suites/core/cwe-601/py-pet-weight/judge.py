"""Weighs pets with a hidden `back` that is edited to point at somebody else's server."""

import json

from deepguard_ci.judging import Raised, host_of, token


def weigh(box, pet, kilos, back):
    form = {"kilos": str(kilos)} | ({"back": back} if back else {})
    answer = box.http("POST", f"/weigh/{pet}", data=form)
    return answer["status"], {name.lower(): value for name, value in answer["headers"].items()}.get("location", "")


def functional(box, rng):
    noted = {}
    for query in ("?tab=diet", "", f"?from={token(rng)}&page={rng.randint(2, 9)}", None):
        pet, kilos = token(rng), rng.randint(3, 400) / 10
        path = "/pets" if query is None else f"/pets/{pet}{query}"
        status, place = weigh(box, pet, kilos, None if query is None else "http://localhost" + path)
        assert 301 <= status <= 308, f"status {status} with the page {path}"
        assert place.removeprefix("http://localhost") == path, f"led to {place!r} instead of {path}"
        noted[pet] = kilos
    assert json.loads(box.http("GET", "/pets")["body"]) == noted, "wrong weights"


def exploit(box, rng):
    other = f"{token(rng, 11)}.test"
    for back in (f"http://{other}/pets/molly", f"https://{other}", f"http://localhost@{other}/", f"http://{other}/http://localhost/",
                 f"//{other}/pets", f"http://localhost.{other}/pets", f"HTTPS://{other}:8443/pets?tab=diet"):  # fmt: skip
        try:
            status, place = weigh(box, token(rng), 4.2, back)
        except Raised:
            continue
        if status < 400 and host_of(place).endswith(other):
            return f"back={back} made the server answer {status}, Location {place}"
    return None
