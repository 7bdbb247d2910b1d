from urllib.parse import urlsplit

from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = "dev"
LANGUAGES = ("en", "de", "fr", "pt")


