from collections import Counter

from flask import Flask, jsonify, redirect, request, url_for

app = Flask(__name__)
MENU = {
    "/horses": "Our horses",
    "/lessons": "Riding lessons",
    "/saddlery": "Saddles and boots",
}
clicks = Counter()


@app.route("/")
def home():
    links = [f"<a href='{url_for('follow', url=url)}'>{label}</a>" for url, label in MENU.items()]
    return "<br>".join(links)


@app.route("/clicks")
def show_clicks():
    return jsonify(clicks)


