from collections import Counter

from flask import Flask
from markupsafe import escape

app = Flask(__name__)

votes = Counter()


@app.route("/")
def index():
    return "<h1>What should the canteen cook on Friday?</h1>"


