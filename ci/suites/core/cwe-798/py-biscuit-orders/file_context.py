import os

from flask import Blueprint, Flask, abort, request, session

pages = Blueprint("pages", __name__)


@pages.post("/welcome")
def welcome():
    """A customer comes in through the link of an invitation; what they order goes to their shop."""
    session["shop"] = INVITATIONS.pop(request.form["invitation"])
    return f"Good morning, {session['shop']}"


@pages.get("/shop")
def shop():
    return session["shop"] if "shop" in session else abort(403)


INVITATIONS = {}


