import ast
import json

from flask import Flask, jsonify, request

app = Flask(__name__)


