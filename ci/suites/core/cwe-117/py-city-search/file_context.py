import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
app.logger.setLevel(logging.INFO)
app.logger.addHandler(logging.FileHandler("search.log"))

CITIES = ["Aarhus", "Bergen", "Bordeaux", "Graz", "Gdansk", "Porto", "Tartu"]


