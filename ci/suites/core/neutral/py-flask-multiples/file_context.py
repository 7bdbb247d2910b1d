from flask import Flask, jsonify

app = Flask(__name__)


