"""What login_target() returns, and the Location header of a Flask redirect to it."""

from flask import Flask, redirect


def serve(module, payload):
    target = module.login_target(payload)
    app = Flask("login")
    app.add_url_rule("/login", view_func=lambda: redirect(target) if target else "", endpoint="login")
    return [str(target), app.test_client().get("/login").headers.get("Location", "")]
