from urllib.parse import quote

from flask import Flask, jsonify, request

app = Flask(__name__)
ACCESS_LOG = "access.log"


@app.route("/notes/<name>")
def note(name):
    return jsonify(note=name)


