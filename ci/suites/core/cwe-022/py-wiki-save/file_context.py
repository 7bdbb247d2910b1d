import os

from flask import Flask, abort, redirect, request
from werkzeug.utils import safe_join, secure_filename

app = Flask(__name__)


