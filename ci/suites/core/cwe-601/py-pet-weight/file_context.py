from urllib.parse import urlparse

from flask import Flask, redirect, render_template_string, request, url_for

app = Flask(__name__)
FORM = """<form method=post action="/weigh/{{ pet }}">
<input name=kilos><input type=hidden name=back value="{{ request.url }}"></form>"""
weights = {}


@app.route("/pets")
def pets():
    return weights


@app.route("/pets/<pet>")
def card(pet):
    return render_template_string(FORM, pet=pet)


@app.route("/forget/<pet>", methods=["POST"])
def forget(pet):
    weights.pop(pet, None)
    return redirect(request.form["back"])


