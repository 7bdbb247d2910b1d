import re

import flask
from flask import redirect, request

app = flask.Flask(__name__)
unsubscribed = []


@app.get("/unsubscribed")
def show_unsubscribed():
    return flask.jsonify(unsubscribed)


