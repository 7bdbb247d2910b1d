import sqlite3

from flask import Flask, jsonify

app = Flask(__name__)


