from urllib.parse import parse_qs, urlsplit

BOATS = b"/boats"
attending = {}


def query_value(scope, name, default):
    values = parse_qs(scope["query_string"])
    return values.get(name, [default])[0]


def start(status, location):
    return {"type": "http.response.start", "status": status, "headers": [(b"location", location)]}


def who_comes():
    return sorted(rower for rower, comes in attending.items() if comes)


def cancel(scope):
    attending[query_value(scope, b"rower", b"").decode()] = False
    return start(302, query_value(scope, b"page", BOATS))


