"""Ratings whose form was changed: the answer must not lead the visitor off to another host."""

from deepguard_ci.judging import Raised, host_of, token


def post(box, film, **form):
    return box.http("POST", f"/films/{film}/rating", data=form)


def functional(box, rng):
    films = rng.sample(range(1, 500), 4)
    pages = [f"/films/{films[0]}?tab={token(rng)}", "", f"/{token(rng)}/{token(rng)}", None]
    for film, page in zip(films, pages, strict=True):
        stars = rng.randint(1, 5)
        answer = post(box, film, stars=str(stars), **({"origin": page} if page is not None else {}))
        place = answer["headers"].get("Location", "")
        assert 301 <= answer["status"] <= 308, f"status {answer['status']} for the form with {page}"
        assert place.removeprefix("http://localhost") == (page or "/films"), f"{place!r} instead of {page or '/films'}"
        listed = box.http("GET", "/films")["body"].decode()
        assert f'"{film}":{stars}' in listed.replace(" ", ""), f"{stars} stars for {film} are not in {listed}"


def exploit(box, rng):
    away = f"{token(rng, 13)}.test"
    for origin in (f"https://{away}/films/3", f"http://{away}", f"//{away}/films", f"///{away}", f"/\\{away}/films/1",
                   f"\\\\{away}", f"https:/{away}", f"https:{away}", f"HTTP://{away}/films?tab=cast", f"//localhost@{away}"):  # fmt: skip
        try:
            answer = post(box, rng.randint(1, 99), stars="4", origin=origin)
        except Raised:
            continue
        place = answer["headers"].get("Location", "")
        if host_of(place) == away:
            return f"a form with origin={origin!r} was sent on to {place!r}"
    return None
