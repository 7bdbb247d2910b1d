"""A page for writers: how long does it take to read my text?"""

from flask import Flask, render_template_string, request

app = Flask(__name__)

WORDS_PER_MINUTE = 200


def reading_minutes(text):
    """Minutes that it takes to read the text, at least 1."""
    return max(1, round(len(text.split()) / WORDS_PER_MINUTE))


@app.route("/")
def start():
    """The empty form."""
    return '<form action="/length" method="post"><textarea name="text"></textarea><button>Go</button></form>'


