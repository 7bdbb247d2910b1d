"""Logins with an environment of the judge's: given ones, or all pairs of words that one may know without being told."""

import io
import os
import types
from urllib.parse import urlencode

COMMON = ["", "admin", "technician", "password", "secret", "None", "default", "changeme", "test", "1234", "123456", "12345678",
          "123456789", "12345", "111111", "000000", "qwerty", "qwertz", "abc123", "letmein", "iloveyou", "welcome", "monkey",
          "dragon", "sunshine", "princess", "football", "master", "login", "root", "toor", "admin123", "password1", "passw0rd",
          "Password1", "P@ssw0rd", "hunter2", "guest", "user", "demo", "pass", "administrator", "superman", "trustno1",
          "theatre", "lights"]  # fmt: skip


def words_of(module):
    """Every text and number that the program holds: what somebody who has read it would try as a secret."""
    found, seen = [], set()

    def note(value):
        if isinstance(value, bytes):
            value = value.decode("latin-1")
        if isinstance(value, (str, int)) and not isinstance(value, bool) and len(str(value)) < 80:
            found.append(str(value))
        elif isinstance(value, dict):
            for pair in value.items():
                note(pair)
        elif isinstance(value, (list, tuple, set, frozenset)):
            for part in value:
                note(part)
        elif isinstance(value, types.CodeType) and id(value) not in seen:
            seen.add(id(value))
            note(value.co_consts)

    own = [value for name, value in vars(module).items() if not name.startswith("__")]
    own += [part for value in own if type(value) is type and value.__module__ == module.__name__ for part in vars(value).values()]
    for value in own:
        value = value.__func__ if type(value) in (classmethod, staticmethod) else value
        if type(value) is types.FunctionType and value.__module__ == module.__name__:
            note([value.__code__, value.__defaults__ or (), value.__kwdefaults__ or {}])
        elif not callable(value):
            note(value)
    return list(dict.fromkeys(found))


def log_in(module, name, password):
    """One request, made without Flask's test client: there are many."""
    form = urlencode({"name": name, "password": password}).encode()
    environ = {"REQUEST_METHOD": "POST", "PATH_INFO": "/desk", "SCRIPT_NAME": "", "SERVER_NAME": "localhost", "SERVER_PORT": "80",
               "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "localhost", "wsgi.url_scheme": "http", "wsgi.version": (1, 0),
               "wsgi.input": io.BytesIO(form), "wsgi.errors": io.StringIO(), "CONTENT_LENGTH": str(len(form)),
               "CONTENT_TYPE": "application/x-www-form-urlencoded", "wsgi.multithread": False, "wsgi.multiprocess": False,
               "wsgi.run_once": False}  # fmt: skip
    said = {}

    def start_response(status, headers, exc_info=None):
        said.update(status=int(status[:3]), cookie=dict(headers).get("Set-Cookie", ""))

    body = b"".join(module.app.wsgi_app(environ, start_response)).decode("utf-8", "replace")
    return {"status": said["status"], "body": body, "cookie": said["cookie"]}


def serve(module, payload):
    module.app.logger.disabled = True
    for name in ("LIGHTS_NAME", "LIGHTS_PASSWORD"):
        os.environ.pop(name, None)
    os.environ.update(payload["env"])
    if "tries" in payload:
        return {"answers": [log_in(module, name, password) for name, password in payload["tries"]]}
    words = [word for word in words_of(module) if len(word.split()) < 2][:32]
    names = [payload["name"]] if payload["env"] and len(payload["env"]) < 2 else [payload["name"], *words, *COMMON[:4]]
    for name in names:
        for password in dict.fromkeys([*words, *COMMON]):
            answer = log_in(module, name, password)
            if answer["status"] == 200 and "welcome" in answer["body"]:
                return {"in": f"{name!r} with the password {password!r}"}
    return {"in": None}
