from urllib.parse import urlsplit

from flask import Flask, make_response, redirect, request

app = Flask(__name__)
LANGUAGES = ("en", "de", "fr", "pt")


