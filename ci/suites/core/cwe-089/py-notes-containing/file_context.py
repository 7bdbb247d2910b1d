import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


