from urllib.parse import urlparse

from flask import Flask, Response, redirect, request, session

app = Flask(__name__)
app.secret_key = "change me"


