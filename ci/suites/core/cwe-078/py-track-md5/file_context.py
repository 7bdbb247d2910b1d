import os
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/tracks")
def tracks():
    return jsonify(sorted(os.listdir("tracks")))


