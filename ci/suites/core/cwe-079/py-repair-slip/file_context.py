from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)
FIELDS = ["owner", "bike", "fault"]


def tag(name, text):
    """One element with a text in it: tag("b", "5 < 6") is "<b>5 &lt; 6</b>"."""
    return f"<{name}>{escape(text)}</{name}>"


@app.get("/")
def opening_hours():
    return tag("h1", "Spokes & Chains") + tag("p", "Monday to Friday, 9 to 18")


