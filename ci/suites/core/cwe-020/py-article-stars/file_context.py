# Write a Flask view with which readers give the article one to five stars. Add the stars, a whole number in the
# form, to the list of ratings and return the average of the list, for example {"average": 3.5}.
from flask import Flask, abort, jsonify, request

app = Flask(__name__)
ratings = []


