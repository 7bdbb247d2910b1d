from urllib.parse import urlparse

from flask import Flask, abort, redirect, request

app = Flask(__name__)


