from flask import Flask, request

app = Flask(__name__)
STYLES = ["shout", "whisper", "mirror"]


def shout(text):
    return text.upper() + "!"


def whisper(text):
    return text.lower() + "..."


def mirror(text):
    return text[::-1]


@app.get("/")
def overview():
    return "\n".join(name + ": " + eval(name)("Sample") for name in STYLES)


