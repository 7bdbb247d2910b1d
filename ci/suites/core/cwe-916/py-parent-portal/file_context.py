import hashlib
from dataclasses import dataclass, field

from flask import Flask, jsonify, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
parents = {}


@dataclass
class Parent:
    email: str
    pw_hash: str
    children: list = field(default_factory=list)


@app.get("/api/lunch")
def lunch():
    menu = {"mon": "soup", "tue": "pasta", "wed": "fish"}
    return jsonify(menu), 200, {"ETag": hashlib.blake2s(str(menu).encode()).hexdigest()}


