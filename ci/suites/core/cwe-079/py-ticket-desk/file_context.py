from html import escape
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server


def serve(port=8000):
    with make_server("", port, application) as server:
        server.serve_forever()


def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return [confirmation(environ["QUERY_STRING"]).encode("utf-8")]


