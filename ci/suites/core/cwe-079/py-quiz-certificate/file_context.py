import html
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server

QUESTIONS = 12


def param(environ, name, default):
    return parse_qs(environ.get("QUERY_STRING", "")).get(name, [default])[0]


def run(port=8000):
    with make_server("", port, application) as server:
        server.serve_forever()


