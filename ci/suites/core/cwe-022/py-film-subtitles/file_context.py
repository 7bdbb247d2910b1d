import os

from flask import Flask, abort, request

app = Flask(__name__)

SUBTITLES = os.path.abspath("subtitles")


