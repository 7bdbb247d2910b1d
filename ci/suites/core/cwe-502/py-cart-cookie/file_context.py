import base64
import json
import pickle

from flask import Flask, make_response, request

app = Flask(__name__)


def pack(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode()


def unpack(value: str) -> bytes:
    return base64.urlsafe_b64decode(value)


