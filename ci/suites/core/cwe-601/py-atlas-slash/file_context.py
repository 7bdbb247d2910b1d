"""The atlas server's front door: GET requests come in here as paths."""

from http import HTTPStatus

CONTINENTS = ("africa", "america", "asia", "europe", "oceania")


def moved(location):
    return HTTPStatus.MOVED_PERMANENTLY.value, {"Location": location}


def page(path):
    name = path.rsplit("/", 1)[-1]
    return HTTPStatus.OK.value, {"Content-Type": "image/png" if name in CONTINENTS else "text/html"}


def lower_case(path):
    return moved(path.lower()) if path != path.lower() else page(path)


