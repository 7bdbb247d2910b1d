from flask import Flask, make_response, request
from markupsafe import escape

app = Flask(__name__)


@app.get("/rules")
def rules():
    return "<h1>Rules</h1><p>No phones. The host is always right.</p>"


@app.post("/join")
def join():
    response = make_response("Have fun!", 201)
    response.set_cookie("team", request.form["team"])
    return response


