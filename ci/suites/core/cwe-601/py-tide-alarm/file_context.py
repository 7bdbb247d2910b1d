from urllib.parse import parse_qs, urlsplit

SEE_OTHER = "303 See Other"
alarms = {}


def field(environ, name, default=None):
    values = parse_qs(environ.get("QUERY_STRING", ""))
    return values.get(name, [default])[0]


def hours_before(harbour):
    return alarms.get(harbour)


def drop_alarm(environ):
    alarms.pop(field(environ, "harbour"), None)
    return SEE_OTHER, [("Location", field(environ, "back", "/alarms"))]


