import base64
import pickle

from flask import Flask, json, jsonify, make_response, request

app = Flask(__name__)


