from urllib.parse import urlparse

from flask import Flask, abort, redirect, request, session, url_for

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev"


