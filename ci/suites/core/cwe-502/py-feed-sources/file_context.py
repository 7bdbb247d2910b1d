import json

import yaml
from flask import Flask, jsonify, request

app = Flask(__name__)


