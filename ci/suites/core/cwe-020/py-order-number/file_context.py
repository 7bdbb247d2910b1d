import re

from flask import Flask, abort, request

app = Flask(__name__)


