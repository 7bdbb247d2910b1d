import sqlite3
from flask import Flask, request

app = Flask(__name__)


