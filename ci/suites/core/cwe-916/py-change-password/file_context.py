import hashlib
import os

from flask import Flask, abort, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {}


