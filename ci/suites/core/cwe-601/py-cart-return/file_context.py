from urllib.parse import urljoin, urlparse

from flask import Flask, abort, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = "dev"


