from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults


def serve(module, payload):
    """One GET request: the status, the headers by lower-case name, and the body as text."""
    environ = {"QUERY_STRING": urlencode(payload, doseq=True)}
    setup_testing_defaults(environ)
    seen = {}

    def start_response(status, headers, exc_info=None):
        seen.update(status=status, headers={name.lower(): value for name, value in headers})

    body = b"".join(module.application(environ, start_response))
    return {"status": str(seen["status"]), "headers": seen["headers"], "body": body.decode("utf-8", "replace")}
