from urllib.parse import urlparse

from flask import Flask, abort, redirect, request

app = Flask(__name__)
posts = {number: f"Post number {number}" for number in range(1, 101)}


