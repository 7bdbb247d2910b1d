import logging

from flask import Flask, request

logging.basicConfig(filename="site.log", level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")

app = Flask(__name__)


@app.route("/")
def home():
    return "<h1>Lakeside Rowing Club</h1>"


@app.route("/boats")
def boats():
    return "<ul><li>Kingfisher</li><li>Heron</li></ul>"


