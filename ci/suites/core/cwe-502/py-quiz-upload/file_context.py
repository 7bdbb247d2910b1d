import json
import os

import yaml
from flask import Flask, jsonify, request

app = Flask(__name__)
questions = []


