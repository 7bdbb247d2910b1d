"""Calls the WSGI application with a query string and gives back the status and the page."""


def serve(module, payload):
    seen = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "QUERY_STRING": payload}
    parts = module.application(environ, lambda status, headers, *more: seen.append(status))
    return [seen[-1], b"".join(parts).decode("utf-8")]
