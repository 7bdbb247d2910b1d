import os
from urllib.parse import urlparse

from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.urandom(16)


@app.route("/whoami")
def whoami():
    return session.get("user", "nobody")


