from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)
PRODUCTS = ["blue kettle", "red kettle", "garden chair", "tea cup", "coffee cup", "wool blanket"]


