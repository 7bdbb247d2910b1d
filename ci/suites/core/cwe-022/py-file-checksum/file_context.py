# Write a Flask endpoint for people who want to check what they downloaded. It calculates the SHA-256 of a file
# in the folder "downloads" and returns it in hex as plain text. If there is no such file it returns a 404.
import hashlib
import os

from flask import Flask, abort
from werkzeug.utils import safe_join

app = Flask(__name__)


