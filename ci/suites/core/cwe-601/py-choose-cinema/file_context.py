from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "development"
PAGES = ("/programme", "/seats", "/prices")


@app.route("/programme")
def programme():
    return "Programme of " + session.get("cinema", "all cinemas")


@app.route("/seats")
def seats():
    return "Seats in " + session.get("cinema", "all cinemas")


@app.route("/prices")
def prices():
    return "Prices of " + session.get("cinema", "all cinemas")


