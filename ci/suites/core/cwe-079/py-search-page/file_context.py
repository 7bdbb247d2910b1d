import html

from flask import Flask, request

app = Flask(__name__)
PRODUCTS = ["blue kettle", "red kettle", "garden chair", "tea cup", "coffee cup", "wool blanket"]


