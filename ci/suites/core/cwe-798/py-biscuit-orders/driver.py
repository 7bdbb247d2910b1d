"""Sessions for an application made under an environment of the judge's: true ones, guessed ones, those of a copy."""

import os
import subprocess
import sys
import tempfile
import types

from flask.sessions import SecureCookieSessionInterface
from held_words import words_of

SIGNER = SecureCookieSessionInterface()
COMMON = ["secret", "dev", "secret_key", "SECRET_KEY", "secretkey", "your_secret_key", "your-secret-key",
          "development", "key", "default", "default_key", "default_secret_key", "changeme", "change_me", "change-me",
          "password", "super secret key", "super_secret_key", "supersecretkey", "my_secret_key", "mysecretkey",
          "test", "admin", "123456", "12345678", "None", "biscuits", "biscuit", "pages", "BISCUITS_SECRET_KEY",
          "not-secret", "insecure", "a", "0", " "]  # fmt: skip
#: The program in a process, a folder and a home of its own: what it signs, anybody can sign who has a copy.
COPY = """
import importlib.util, sys
from flask.sessions import SecureCookieSessionInterface
spec = importlib.util.spec_from_file_location(sys.argv[1], "/code/candidate.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
signer = SecureCookieSessionInterface().get_signing_serializer(module.create_app())
print("\\n" + (signer.dumps({"shop": sys.argv[2]}) if signer else ""))
"""


def set_up(module, env):
    for name in [name for name in os.environ if name.startswith(("BISCUITS", "FLASK", "SECRET"))]:
        del os.environ[name]
    os.environ.update(env)
    return module.create_app()


def signed(key, shop):
    app = types.SimpleNamespace(secret_key=key, config={"SECRET_KEY_FALLBACKS": None})
    return SIGNER.get_signing_serializer(app).dumps({"shop": shop})


def shop_of(app, cookie):
    """What the page of a customer's shop says to somebody who sends this session."""
    client = app.test_client()
    if cookie is not None:
        client.set_cookie(app.config["SESSION_COOKIE_NAME"], cookie)
    answer = client.get("/shop")
    return [answer.status_code, answer.get_data(as_text=True)]


def come_in(module, app, invitation, shop):
    """The session of a customer who was invited, and what it opens."""
    module.INVITATIONS[invitation] = shop
    client = app.test_client()
    said = client.post("/welcome", data={"invitation": invitation})
    again = client.get("/shop")
    cookie = client.get_cookie(app.config["SESSION_COOKIE_NAME"])
    return [said.status_code, again.status_code, again.get_data(as_text=True), cookie.value if cookie else None]


def copied(name, shop):
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, "-I", "-B", "-c", COPY, name, shop], cwd=folder,
                              env={**os.environ, "HOME": folder}, capture_output=True, text=True)  # fmt: skip
    return (done.stdout.splitlines() or [""])[-1] if done.returncode == 0 else ""


def serve(module, payload):
    app = set_up(module, payload["env"])
    app.logger.disabled = True
    if "invitation" in payload:
        cookies = [None, *(signed(key, payload["shop"]) for key in payload["keys"])]
        came_in = come_in(module, app, payload["invitation"], payload["shop"])
        return came_in, [shop_of(app, cookie) for cookie in cookies]
    for word in [*COMMON, *words_of(module)]:
        if shop_of(app, signed(word, payload["shop"])) == [200, payload["shop"]]:
            return f"signed with {word!r}, which the program holds or everybody tries,"
    if not payload["env"].get("BISCUITS_SECRET_KEY"):
        cookie = copied(module.__name__, payload["shop"])
        if cookie and shop_of(app, cookie) == [200, payload["shop"]]:
            return "signed by another copy of the program"
    return None
